using System.Text.RegularExpressions;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Evaluation;

/// <summary>
/// One article's gold beside what was predicted for it, ready to be counted. Nested quotations stand apart, for PolNeAR marks
/// the outermost attribution only. A prediction of which at least half the content is masked is left out.
/// </summary>
internal sealed partial record QuotationComparison
{
    private QuotationComparison(GoldArticle article, IReadOnlyList<ScoredAttribution> gold, IReadOnlyList<ScoredAttribution> predicted)
    {
        Article = article;
        Gold = gold;
        Predicted = predicted;
        Pairs = AttributionMatcher.ByJaccard(gold, predicted, .5);
    }

    public GoldArticle Article { get; }

    /// <summary>The gold attributions, in the article's order; the rare ones without content too.</summary>
    public IReadOnlyList<ScoredAttribution> Gold { get; }

    /// <summary>The predictions that count.</summary>
    public IReadOnlyList<ScoredAttribution> Predicted { get; }

    /// <summary>The index of the predicted for each gold that was found: content Jaccard of at least 0.5.</summary>
    public IReadOnlyDictionary<int, int> Pairs { get; }

    /// <summary>The nested attributions, compared by themselves; null where the corpus does not mark them.</summary>
    public QuotationComparison? Nested { get; private init; }

    public static QuotationComparison Of(GoldArticle article, IEnumerable<Quotation> predicted)
    {
        string text = article.Text;
        var quoted = CharacterSet.Of(Quoted().Matches(text).Select(match => new TextSpan(match.Index, match.Index + match.Length)));
        var marked = CharacterSet.Of(article.Attributions.SelectMany(one => one.Source.Concat(one.Cue).Concat(one.Content)));
        var masked = CharacterSet.Of(article.Masked).Without(marked);
        var found = predicted.ToLookup(one => one.ParentId is not null);
        return Compare(article.Attributions, found[false]) with { Nested = article.Nested is { } nested ? Compare(nested, found[true]) : null };

        QuotationComparison Compare(IEnumerable<GoldAttribution> gold, IEnumerable<Quotation> predicted) => new(article,
            [.. gold.Select(one => Score(one.Source, one.Cue, one.Content, text, quoted))],
            [.. predicted.Select(one => Score(List(one.Source), List(one.Cue), one.Content, text, quoted) with { Quotation = one })
                .Where(one => !IsMasked(one, masked))]);
    }

    private static bool IsMasked(ScoredAttribution one, CharacterSet masked) =>
        one.Characters.Count > 0 && 2 * one.Characters.CountShared(masked) >= one.Characters.Count;

    private static ScoredAttribution Score(IEnumerable<TextSpan> source, IEnumerable<TextSpan> cue, IEnumerable<TextSpan> content,
        string text, CharacterSet quoted)
    {
        var spans = SpanNormalizer.Normalize(content, text);
        var characters = CharacterSet.Of(spans);
        double share = (double)characters.CountShared(quoted) / Math.Max(1, characters.Count);
        var type = share > .9 ? QuotationType.Direct : share > .02 ? QuotationType.Mixed : QuotationType.Indirect;
        return new ScoredAttribution(SpanNormalizer.Normalize(source, text), SpanNormalizer.Normalize(cue, text), spans, type);
    }

    private static IEnumerable<TextSpan> List(TextSpan? span) => span is { } one ? [one] : [];

    [GeneratedRegex("“[^”]*”|\"[^\"]*\"|''[^']*''", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
