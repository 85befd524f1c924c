using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Quotations;

/// <summary>
/// Chooses links by what it learnt: the features of an option add up to its score, and the option with the highest is taken. Cues and sources,
/// with trees and without, have a column of weights each. Immutable and safe from any number of threads.
/// </summary>
internal sealed class LinkRanker(HashedLinearModel model) : ILinkChooser
{
    /// <summary>The embedded file.</summary>
    public const string File = "en-links";

    /// <summary>How many columns there are.</summary>
    public const int Columns = 4;

    public static readonly ulong Set = FeatureHash.OfText("links 1: distance, rank, marks, words, trees, what is taken");

    private static readonly Lazy<LinkRanker> Shared = new(() => Read(ModelFile.Load(File, Set)));

    /// <summary>The embedded model, loaded once.</summary>
    public static LinkRanker Default => Shared.Value;

    public static LinkRanker Read(ModelFile file) => new(HashedLinearModel.Read(file, "links"));

    /// <summary>The model's file.</summary>
    public byte[] ToFile()
    {
        var file = new ModelWriter();
        model.Write(file, "links");
        return file.ToBytes(Set);
    }

    /// <summary>The column of a choice.</summary>
    public static int ColumnOf(LinkOptions options, bool isSource) => (options.HasTrees ? 2 : 0) + (isSource ? 1 : 0);

    public int ChooseCue(DetectedSpan content, QuotationDraft? before, LinkOptions options) => Best(options, ColumnOf(options, isSource: false));

    public int ChooseSource(QuotationDraft quotation, LinkOptions options) => Best(options, ColumnOf(options, isSource: true));

    // The first of equals.
    private int Best(LinkOptions options, int column)
    {
        int best = 0, highest = int.MinValue;
        for (int i = 0; i < options.Count; i++)
        {
            int score = model.Score4(options.FeaturesOf(i))[column];
            if (score > highest) (best, highest) = (i, score);
        }
        return best;
    }
}
