using System.Globalization;

namespace QuoteExtract.Training.Evaluation;

/// <summary>
/// Shows where an extractor errs: how often each rule is right, the cues it misses and invents most, and single errors with
/// their surroundings. It prints sentences of the corpus, so it is for the screen only.
/// </summary>
internal sealed class QuotationErrorReport(int limit)
{
    private const int Surroundings = 60, CommonCues = 25;
    private readonly Scorecard _rules = new();
    private readonly Dictionary<string, int> _missedCues = new(StringComparer.Ordinal), _spuriousCues = new(StringComparer.Ordinal);
    private readonly List<string> _errors = [];
    private int _count;

    public void Add(QuotationComparison article)
    {
        var found = article.Pairs.ToDictionary(pair => pair.Value, pair => pair.Key);
        var errors = new List<(int At, string Text)>();
        for (int i = 0; i < article.Gold.Count; i++)
        {
            var gold = article.Gold[i];
            if (gold.Content.Count == 0) continue;
            if (!article.Pairs.TryGetValue(i, out int j)) AddMissed(gold);
            else if (!gold.SourceOverlaps(article.Predicted[j])) AddWrong(gold, article.Predicted[j]);
        }
        for (int j = 0; j < article.Predicted.Count; j++) AddPredicted(article.Predicted[j], found.ContainsKey(j));

        _count += errors.Count;
        foreach (var (_, text) in errors.OrderBy(error => error.At))
            if (_errors.Count < limit) _errors.Add($"{article.Article.Id} {text}");

        void AddMissed(ScoredAttribution gold)
        {
            Increment(_missedCues, CueOf(gold));
            errors.Add((gold.Content[0].Start, $"MISSED {gold.Type}{Show(gold)}"));
        }

        void AddWrong(ScoredAttribution gold, ScoredAttribution predicted) =>
            errors.Add((gold.Content[0].Start, $"SOURCE {gold.Type}{Show(gold)}\n  -- predicted by {predicted.Quotation!.DecidedBy}{Show(predicted)}"));

        void AddPredicted(ScoredAttribution predicted, bool isRight)
        {
            _rules.Add(predicted.Quotation!.DecidedBy, new MatchCounts(0, 1, isRight ? 1 : 0));
            if (isRight) return;
            Increment(_spuriousCues, CueOf(predicted));
            errors.Add((predicted.Content.Count > 0 ? predicted.Content[0].Start : 0,
                string.Create(CultureInfo.InvariantCulture,
                    $"SPURIOUS {predicted.Type} by {predicted.Quotation.DecidedBy} ({predicted.Quotation.Confidence:F2}){Show(predicted)}")));
        }

        string CueOf(ScoredAttribution one) => one.Cue.Count == 0
            ? "(none)" : string.Join(" … ", one.Cue.Select(span => span.Cut(article.Article.Text).ToLowerInvariant()));

        string Show(ScoredAttribution one) => Part("source", one.Source) + Part("cue", one.Cue) + Part("content", one.Content) + Around(one);

        string Part(string name, IReadOnlyList<TextSpan> spans) =>
            $"\n  {name,-8}{(spans.Count == 0 ? "(none)" : string.Join(" ][ ", spans.Select(span => $"{span.Cut(article.Article.Text)}")))}";

        string Around(ScoredAttribution one)
        {
            string text = article.Article.Text;
            var spans = one.Source.Concat(one.Cue).Concat(one.Content).ToList();
            if (spans.Count == 0) return "";
            int start = Math.Max(0, spans.Min(span => span.Start) - Surroundings), end = Math.Min(text.Length, spans.Max(span => span.End) + Surroundings);
            return $"\n  in      …{text[start..end].ReplaceLineEndings(" ¶ ")}…";
        }
    }

    public void Write(TextWriter writer)
    {
        writer.WriteLine("\nrule                                right  predicted  precision");
        foreach (var (rule, counts) in _rules.OrderByDescending(row => row.Value.Found))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule,-34}{counts.Right,7:N0}{counts.Found,11:N0}{100 * counts.Precision,11:F1}"));
        WriteCues(writer, "missed", _missedCues);
        WriteCues(writer, "spurious", _spuriousCues);
        writer.WriteLine($"\n{_errors.Count} of {_count} errors");
        foreach (string error in _errors) writer.WriteLine($"\n{error}");
    }

    private static void WriteCues(TextWriter writer, string title, Dictionary<string, int> cues) =>
        writer.WriteLine($"\n{title}, by cue: " + string.Join("; ", cues.OrderByDescending(cue => cue.Value)
            .ThenBy(cue => cue.Key, StringComparer.Ordinal).Take(CommonCues).Select(cue => $"{cue.Key} {cue.Value}")));

    private static void Increment(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
