using System.Buffers;
using QuoteExtract.Learning;

namespace QuoteExtract.Quotations;

/// <summary>
/// Reads spans out of the scores of <see cref="QuotationLabel"/>s: those of the likeliest labels, and then, apart from them, those that a more eager
/// reading finds and that are likely enough. F1 rises by whatever is right more often than half of F1, which is less than one time in two.
/// </summary>
/// <param name="decoder">Of the model that scored.</param>
/// <param name="decidedBy">Its name.</param>
/// <param name="eagerness">What the second reading takes from "outside", in log-odds; 0 for no second reading.</param>
internal sealed class SpanReader(ChainDecoder decoder, string decidedBy, float eagerness = 0)
{
    private const int Labels = ChainModel.Labels;
    private const byte Outside = (byte)QuotationLabel.Outside;

    /// <summary>How likely a span of the second reading must be (chosen on PolNeAR dev).</summary>
    private const double LeastChance = .4;

    /// <summary>What is said to have decided a span.</summary>
    public string DecidedBy => decidedBy;

    /// <summary>Reads the spans of one sequence; their confidence is the mean chance of the role at their tokens.</summary>
    /// <param name="scores">Eight for each token, in log-odds; those of "outside" are changed.</param>
    /// <param name="first">The sequence's first token.</param>
    /// <param name="found">Receives the spans.</param>
    public void Read(Span<float> scores, int first, List<FoundSpan> found)
    {
        int length = scores.Length / Labels;
        byte[] rentedLabels = ArrayPool<byte>.Shared.Rent(2 * length);
        float[] rentedChances = ArrayPool<float>.Shared.Rent(scores.Length);
        Span<byte> likeliest = rentedLabels.AsSpan(0, length), eager = rentedLabels.AsSpan(length, length);
        var chances = rentedChances.AsSpan(0, scores.Length);
        decoder.FindBest(scores, likeliest);
        decoder.FindChances(scores, chances);
        found.AddRange(SpansOf(likeliest, chances, first));
        if (eagerness > 0)
        {
            for (int i = 0; i < scores.Length; i += Labels) scores[i] -= eagerness;
            decoder.FindBest(scores, eager);
            foreach (var span in SpansOf(eager, chances, first))
                if (span.Confidence >= LeastChance && IsApart(span.Start - first, span.End - first, likeliest)) found.Add(span);
        }
        ArrayPool<float>.Shared.Return(rentedChances);
        ArrayPool<byte>.Shared.Return(rentedLabels);
    }

    private static bool IsApart(int start, int end, ReadOnlySpan<byte> labels) => !labels[Math.Max(start - 1, 0)..Math.Min(end + 1, labels.Length)].ContainsAnyExcept(Outside);

    private List<FoundSpan> SpansOf(ReadOnlySpan<byte> labels, ReadOnlySpan<float> chances, int first)
    {
        var spans = new List<FoundSpan>();
        for (int i = 0; i < labels.Length;)
        {
            int start = i++, label = labels[start];
            if (label == Outside) continue;
            while (i < labels.Length && labels[i] == label + 1) i++;
            double sum = 0;
            for (int k = start; k < i; k++) sum += chances[(k * Labels) + label] + chances[(k * Labels) + label + 1];
            spans.Add(new FoundSpan(first + start, first + i, QuotationLabels.RoleOf((QuotationLabel)label), Math.Min(1, sum / (i - start)), decidedBy));
        }
        return spans;
    }
}
