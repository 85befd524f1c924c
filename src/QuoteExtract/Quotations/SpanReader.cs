using System.Buffers;
using QuoteExtract.Learning;

namespace QuoteExtract.Quotations;

/// <summary>Reads spans out of the scores of <see cref="QuotationLabel"/>s.</summary>
/// <param name="decoder">Of the model that scored.</param>
/// <param name="decidedBy">Its name.</param>
internal sealed class SpanReader(ChainDecoder decoder, string decidedBy)
{
    /// <summary>What is said to have decided a span.</summary>
    public string DecidedBy => decidedBy;

    /// <summary>Reads the spans of one sequence; their confidence is the mean chance of the role at their tokens.</summary>
    /// <param name="scores">Eight for each token, in log-odds.</param>
    /// <param name="first">The sequence's first token.</param>
    /// <param name="found">Receives the spans.</param>
    public void Read(ReadOnlySpan<float> scores, int first, List<FoundSpan> found)
    {
        byte[] rentedLabels = ArrayPool<byte>.Shared.Rent(scores.Length / ChainModel.Labels);
        float[] rentedChances = ArrayPool<float>.Shared.Rent(scores.Length);
        var labels = rentedLabels.AsSpan(0, scores.Length / ChainModel.Labels);
        var chances = rentedChances.AsSpan(0, scores.Length);
        decoder.FindBest(scores, labels);
        decoder.FindChances(scores, chances);
        for (int i = 0; i < labels.Length;)
        {
            int start = i++, label = labels[start];
            if (label == 0) continue;
            while (i < labels.Length && labels[i] == label + 1) i++;
            double sum = 0;
            for (int k = start; k < i; k++) sum += chances[(k * ChainModel.Labels) + label] + chances[(k * ChainModel.Labels) + label + 1];
            found.Add(new FoundSpan(first + start, first + i, QuotationLabels.RoleOf((QuotationLabel)label), Math.Min(1, sum / (i - start)), decidedBy));
        }
        ArrayPool<float>.Shared.Return(rentedChances);
        ArrayPool<byte>.Shared.Return(rentedLabels);
    }
}
