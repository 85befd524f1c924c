using System.Globalization;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Evaluation;

/// <summary>
/// Scores pronouns as GAP does: for each of the two names whether the pronoun means it, counted where the answer or the truth
/// is yes. The pronoun means a name when both are mentions of one entity.
/// </summary>
internal sealed class GapScorer
{
    /// <summary>The counts: <c>gap</c>, <c>gap masculine</c>, <c>gap feminine</c>; over every second text from the first, <c>gap even</c>, and the others, <c>gap odd</c>.</summary>
    public Scorecard Scores { get; } = new();

    private int _texts;

    /// <summary>Scores an extractor on a file.</summary>
    public static GapScorer Run(QuoteExtractor extractor, string path)
    {
        var scorer = new GapScorer();
        foreach (var example in GapReader.Read(path)) scorer.Add(example, extractor.Extract(new Article(example.Text)).Entities);
        return scorer;
    }

    public void Add(GapExample example, IReadOnlyList<Entity> entities)
    {
        var meant = entities.FirstOrDefault(entity => entity.Mentions.Any(mention => mention.Type == MentionType.Pronoun && mention.Span == example.Pronoun));
        bool a = IsName(meant, example.A), b = IsName(meant, example.B);
        var counts = Count(example.IsA, a) + Count(example.IsB, b);
        Scores.Add("gap", counts);
        Scores.Add(example.IsFeminine ? "gap feminine" : "gap masculine", counts);
        Scores.Add(_texts++ % 2 == 0 ? "gap even" : "gap odd", counts);
    }

    /// <summary>Prints F1 for all and for each gender, and the bias: feminine F1 over masculine.</summary>
    public void Write(TextWriter writer)
    {
        foreach (var (metric, counts) in Scores)
            Line($"{metric,-16}P {100 * counts.Precision,5:F1}  R {100 * counts.Recall,5:F1}  F1 {100 * counts.F1,5:F1}  ({counts.Right:N0} right, {counts.Found:N0} found, {counts.Gold:N0} gold)");
        double masculine = Scores["gap masculine"].F1;
        Line($"bias {(masculine == 0 ? 0 : Scores["gap feminine"].F1 / masculine):F2}");

        void Line(FormattableString line) => writer.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private static MatchCounts Count(bool gold, bool found) => new(gold ? 1 : 0, found ? 1 : 0, gold && found ? 1 : 0);

    private static bool IsName(Entity? entity, TextSpan name) =>
        entity is not null && entity.Mentions.Any(mention => mention.Type == MentionType.Name && mention.Span.Overlaps(name));
}
