namespace QuoteExtract.Training.Corpora;

/// <summary>A marked quotation as a little article of its own, to measure how quotations are found.</summary>
internal static class MarkedArticle
{
    private const string Conjunction = "that ";

    /// <summary>The article. A content begins with its <c>that</c>, as PolNeAR has it, which the marks leave out.</summary>
    public static GoldArticle Of(StanceItem item)
    {
        var (text, quotation) = item.Marked;
        return new GoldArticle
        {
            Id = item.Id,
            Text = text,
            Attributions = [new GoldAttribution(item.Id, List(quotation.Source), List(quotation.Cue), [.. quotation.Content.Select(WithConjunction)])],
        };

        TextSpan WithConjunction(TextSpan content) => content.Start >= Conjunction.Length && text.AsSpan(0, content.Start).EndsWith(Conjunction, StringComparison.Ordinal)
            ? content with { Start = content.Start - Conjunction.Length }
            : content;

        static IReadOnlyList<TextSpan> List(TextSpan? span) => span is { } one ? [one] : [];
    }
}
