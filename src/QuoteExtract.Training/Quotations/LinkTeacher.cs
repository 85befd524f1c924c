using QuoteExtract.Quotations;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Training.Quotations;

/// <summary>
/// Chooses the links that an annotator marked, and keeps each choice as an example. A content is of the attribution that shares most characters with
/// it; a cue or source is right when it overlaps that attribution's.
/// </summary>
internal sealed class LinkTeacher(GoldArticle gold) : ILinkChooser
{
    /// <summary>The choices so far in which some options were right and others were not.</summary>
    public List<RankExample> Examples { get; } = [];

    public int ChooseCue(DetectedSpan content, QuotationDraft? before, LinkOptions options)
    {
        if (AttributionOf(content.Span) is not { } one) return options.Count - 1;
        bool goesOn = before is not null && AttributionOf(before.Last) == one;
        bool[] right = Are(options, option => option.Kind == LinkKind.Before ? goesOn : option.Span is { } cue && Overlaps(cue, one.Cue));
        if (!right.Contains(true)) right = Are(options, option => option.Kind == LinkKind.None);
        return Choose(options, right, isSource: false);
    }

    public int ChooseSource(QuotationDraft quotation, LinkOptions options)
    {
        var one = quotation.Contents.Select(content => AttributionOf(content.Span.Span)).FirstOrDefault(found => found is not null);
        if (one is null) return options.Count - 1;
        return Choose(options, Are(options, option => option.Span is { } source ? Overlaps(source, one.Source) : one.Source.Count == 0), isSource: true);
    }

    // The last option is "none", where that is on offer; a choice without a right option is no example.
    private int Choose(LinkOptions options, bool[] right, bool isSource)
    {
        if (!right.Contains(true)) return options.Count - 1;
        if (right.Contains(false))
            Examples.Add(new RankExample([.. Enumerable.Range(0, options.Count).Select(i => options.FeaturesOf(i).ToArray())], right, LinkRanker.ColumnOf(options, isSource)));
        return Array.IndexOf(right, true);
    }

    private static bool[] Are(LinkOptions options, Func<LinkOption, bool> right) => [.. Enumerable.Range(0, options.Count).Select(i => right(options[i]))];

    private GoldAttribution? AttributionOf(TextSpan content)
    {
        var (best, most) = ((GoldAttribution?)null, 0);
        foreach (var attribution in gold.Attributions)
        {
            int shared = attribution.Content.Sum(span => Math.Max(0, Math.Min(span.End, content.End) - Math.Max(span.Start, content.Start)));
            if (shared > most) (best, most) = (attribution, shared);
        }
        return best;
    }

    private static bool Overlaps(DetectedSpan span, IReadOnlyList<TextSpan> others) => others.Any(span.Span.Overlaps);
}
