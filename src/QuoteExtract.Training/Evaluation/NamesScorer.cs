using QuoteExtract.Linguistics;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Evaluation;

/// <summary>
/// Counts the names that a recognizer finds against those of a corpus: right is the same characters with the same type, as in
/// CoNLL 2003. Names of other kinds count by themselves, outside the total.
/// </summary>
internal static class NamesScorer
{
    public static readonly EntityType[] Types = [EntityType.Person, EntityType.Organization, EntityType.Location];

    /// <summary>The rows <c>names/person</c>, <c>names/organization</c>, <c>names/location</c>, <c>names</c> for the three
    /// together, <c>names/untyped</c> for the same spans without their types, and <c>names/other</c>.</summary>
    public static Scorecard Score(IEnumerable<NameDocument> documents, Func<string, AnnotatedArticle> annotate)
    {
        var scores = new Scorecard();
        foreach (var document in documents)
        {
            var article = annotate(document.Text);
            var gold = document.Names.Where(name => !IsUnsure(document, name.Span)).ToHashSet();
            var found = article.Names.Select(name => new NameSpan(article.SpanOf(name.Start, name.End), name.Type))
                .Where(name => !IsUnsure(document, name.Span)).ToHashSet();
            foreach (var type in Types) scores.Add($"names/{type.ToString().ToLowerInvariant()}", Count(gold, found, name => name.Type == type));
            scores.Add("names", Count(gold, found, name => Types.Contains(name.Type)));
            var goldSpans = gold.Where(name => Types.Contains(name.Type)).Select(name => name.Span).ToHashSet();
            var foundSpans = found.Where(name => Types.Contains(name.Type)).Select(name => name.Span).ToHashSet();
            scores.Add("names/untyped", new MatchCounts(goldSpans.Count, foundSpans.Count, goldSpans.Intersect(foundSpans).Count()));
            scores.Add("names/other", Count(gold, found, name => name.Type == EntityType.Other));
        }
        return scores;
    }

    private static MatchCounts Count(HashSet<NameSpan> gold, HashSet<NameSpan> found, Func<NameSpan, bool> counts) =>
        new(gold.Count(counts), found.Count(counts), gold.Where(counts).Count(found.Contains));

    private static bool IsUnsure(NameDocument document, TextSpan span) =>
        !document.Unsure.IsDefault && document.Unsure.Any(unsure => unsure.Overlaps(span));
}
