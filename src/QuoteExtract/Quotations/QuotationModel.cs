using System.Buffers;
using QuoteExtract.Learning;
using QuoteExtract.Models;
using QuoteExtract.Text;

namespace QuoteExtract.Quotations;

/// <summary>A linear-chain conditional random field over <see cref="QuotationLabel"/>s; one sequence is a block. Immutable.</summary>
/// <param name="chain">With the labels in their order.</param>
/// <param name="readsSyntax">Whether its features look at tags, lemmas and trees.</param>
/// <param name="confidence">Makes confidences of chances; null for a model that is not calibrated yet.</param>
internal sealed class QuotationModel(ChainModel chain, bool readsSyntax, QuotationConfidence? confidence = null)
{
    private const string ConfidenceTable = "confidence";

    // A block longer than any in news is cut at a sentence end.
    private const int Longest = 4096;

    private static readonly Lazy<QuotationModel> LoadedAccurate = new(() => Load(readsSyntax: true)), LoadedFast = new(() => Load(readsSyntax: false));

    /// <summary>The embedded model that reads tags, lemmas and trees, loaded once.</summary>
    public static QuotationModel Accurate => LoadedAccurate.Value;

    /// <summary>The embedded model that reads words only, loaded once.</summary>
    public static QuotationModel Fast => LoadedFast.Value;

    public bool ReadsSyntax => readsSyntax;

    public ChainModel Chain => chain;

    public QuotationConfidence? Confidence => confidence;

    /// <summary>The name of the model's file.</summary>
    public static string NameOf(bool readsSyntax) => readsSyntax ? "en-quotations" : "en-quotations-fast";

    /// <summary>The hash of the features.</summary>
    public static ulong FeatureSetOf(bool readsSyntax) => readsSyntax ? QuotationFeatures.Set : QuotationFeatures.SetWithoutSyntax;

    public static QuotationModel Read(ModelFile file, bool readsSyntax) => new(ChainModel.Read(file, "quotations", QuotationLabels.MayStep), readsSyntax,
        file.Has(ConfidenceTable) ? new QuotationConfidence(file.Numbers<float>(ConfidenceTable)) : null);

    private static QuotationModel Load(bool readsSyntax) => Read(ModelFile.Load(NameOf(readsSyntax), FeatureSetOf(readsSyntax)), readsSyntax);

    public void Write(ModelWriter file)
    {
        chain.Write(file, "quotations");
        if (confidence is not null) file.Add<float>(ConfidenceTable, [.. confidence.Weights]);
    }

    /// <summary>The same with other confidences.</summary>
    public QuotationModel With(QuotationConfidence other) => new(chain, readsSyntax, other);

    /// <summary>The stretches of tokens that are read as one sequence each: blocks, but for page furniture, dateline and byline.</summary>
    public static IEnumerable<(int Start, int End)> Sequences(QuotationContext context)
    {
        var sentences = context.Article.Sentences;
        for (int s = 0; s < sentences.Length;)
        {
            int start = sentences[s].Start, block = sentences[s].Block, end;
            do end = sentences[s++].End;
            while (s < sentences.Length && sentences[s].Block == block && end - start < Longest);
            if (context.Article.Structure.Blocks[block].Type is not (BlockType.Boilerplate or BlockType.Dateline or BlockType.Byline))
                yield return (start, end);
        }
    }

    /// <summary>The score of every label at every token of a sequence, eight a token, in log-odds.</summary>
    public void Score(QuotationContext context, (int Start, int End) sequence, Span<float> scores) =>
        chain.Score(new QuotationFeatures(context, sequence.Start, sequence.End), scores);

    /// <summary>Reads the spans of one sequence out of its scores; their confidence is the mean chance of the role at their tokens.</summary>
    /// <param name="scores">As <see cref="Score"/> gives them.</param>
    /// <param name="first">The sequence's first token.</param>
    /// <param name="found">Receives the spans.</param>
    public void Read(ReadOnlySpan<float> scores, int first, List<FoundSpan> found)
    {
        byte[] rentedLabels = ArrayPool<byte>.Shared.Rent(scores.Length / ChainModel.Labels);
        float[] rentedChances = ArrayPool<float>.Shared.Rent(scores.Length);
        var labels = rentedLabels.AsSpan(0, scores.Length / ChainModel.Labels);
        var chances = rentedChances.AsSpan(0, scores.Length);
        chain.Decoder.FindBest(scores, labels);
        chain.Decoder.FindChances(scores, chances);
        for (int i = 0; i < labels.Length;)
        {
            int start = i++, label = labels[start];
            if (label == 0) continue;
            while (i < labels.Length && labels[i] == label + 1) i++;
            double sum = 0;
            for (int k = start; k < i; k++) sum += chances[(k * ChainModel.Labels) + label] + chances[(k * ChainModel.Labels) + label + 1];
            found.Add(new FoundSpan(first + start, first + i, QuotationLabels.RoleOf((QuotationLabel)label), Math.Min(1, sum / (i - start)), LinearQuotationDetector.Name));
        }
        ArrayPool<float>.Shared.Return(rentedChances);
        ArrayPool<byte>.Shared.Return(rentedLabels);
    }
}
