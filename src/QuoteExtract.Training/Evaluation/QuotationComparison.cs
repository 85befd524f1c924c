using System.Text.RegularExpressions;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Evaluation;

/// <summary>
/// One article's gold beside what was predicted for it, ready to be counted. A nested quotation is left out, for PolNeAR marks
/// the outermost attribution only; so is a prediction of which at least half the content is masked.
/// </summary>
internal sealed partial class QuotationComparison
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

    public static QuotationComparison Of(GoldArticle article, IEnumerable<Quotation> predicted)
    {
        string text = article.Text;
        var quoted = CharacterSet.Of(Quoted().Matches(text).Select(match => new TextSpan(match.Index, match.Index + match.Length)));
        var marked = CharacterSet.Of(article.Attributions.SelectMany(one => one.Source.Concat(one.Cue).Concat(one.Content)));
        var masked = CharacterSet.Of(article.Masked).Without(marked);
        return new QuotationComparison(article,
            [.. article.Attributions.Select(one => Score(one.Source, one.Cue, one.Content, text, quoted))],
            [.. predicted.Where(one => one.ParentId is null)
                .Select(one => Score(List(one.Source), List(one.Cue), one.Content, text, quoted) with { Quotation = one })
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
