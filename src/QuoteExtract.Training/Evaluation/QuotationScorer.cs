using QuoteExtract.Quotations;

namespace QuoteExtract.Training.Evaluation;

/// <summary>
/// Counts, over articles, what ../shared/tools/score_polnear.py counts, under the same names, and a few figures more:
/// exact spans and characters by role, attributions by content alone, with the source overlapping and with it exact, recall by
/// type; the source of found direct quotations; the Gender Gap Tracker's measure beside a symmetric one; and nested attributions,
/// where the corpus marks them.
/// </summary>
internal sealed class QuotationScorer
{
    private static readonly SpanRole[] Roles = [SpanRole.Source, SpanRole.Cue, SpanRole.Content];
    private static readonly QuotationType[] Types = [QuotationType.Direct, QuotationType.Mixed, QuotationType.Indirect];

    /// <summary>The counts so far.</summary>
    public Scorecard Scores { get; } = new();

    /// <summary>The confidences of what was found.</summary>
    public ConfidenceBins Confidences { get; } = new();

    /// <summary>How many articles were added.</summary>
    public int Articles { get; private set; }

    public void Add(QuotationComparison article)
    {
        Articles++;
        foreach (var role in Roles)
        {
            string name = role.ToString().ToLowerInvariant();
            Scores.Add($"exact_{name}", CountSpans(article, role));
            Scores.Add($"token_{name}", CountCharacters(article, role));
        }
        AddAttributions("ar", article);
        if (article.Nested is { } nested) AddAttributions("nested", nested);
        foreach (var type in Types) AddRecall(article, type);
        AddContainment(article);
        AddConfidences(article);
    }

    private static MatchCounts CountSpans(QuotationComparison article, SpanRole role)
    {
        var gold = article.Gold.SelectMany(one => one.Spans(role)).ToHashSet();
        var predicted = article.Predicted.SelectMany(one => one.Spans(role)).ToHashSet();
        return new MatchCounts(gold.Count, predicted.Count, predicted.Count(gold.Contains));
    }

    private static MatchCounts CountCharacters(QuotationComparison article, SpanRole role)
    {
        var gold = CharacterSet.Of(article.Gold.SelectMany(one => one.Spans(role)));
        var predicted = CharacterSet.Of(article.Predicted.SelectMany(one => one.Spans(role)));
        return new MatchCounts(gold.Count, predicted.Count, gold.CountShared(predicted));
    }

    private void AddAttributions(string name, QuotationComparison article)
    {
        int gold = article.Gold.Count(one => one.Content.Count > 0), predicted = article.Predicted.Count;
        Scores.Add(name, new MatchCounts(gold, predicted, article.Pairs.Count));
        Scores.Add(name + "_source", new MatchCounts(gold, predicted, Count((a, b) => a.SourceOverlaps(b))));
        Scores.Add(name + "_source_exact", new MatchCounts(gold, predicted, Count((a, b) => a.SourceEquals(b))));

        int Count(Func<ScoredAttribution, ScoredAttribution, bool> isRight) =>
            article.Pairs.Count(pair => isRight(article.Gold[pair.Key], article.Predicted[pair.Value]));
    }

    private void AddConfidences(QuotationComparison article)
    {
        var right = article.Pairs.Where(pair => article.Gold[pair.Key].SourceOverlaps(article.Predicted[pair.Value])).Select(pair => pair.Value).ToHashSet();
        for (int i = 0; i < article.Predicted.Count; i++) Confidences.Add(article.Predicted[i].Quotation!.Confidence, right.Contains(i));
    }

    private void AddRecall(QuotationComparison article, QuotationType type)
    {
        string name = type.ToString().ToLowerInvariant();
        int gold = article.Gold.Count(one => one.Content.Count > 0 && one.Type == type);
        var found = article.Pairs.Where(pair => article.Gold[pair.Key].Type == type).ToList();
        int source = found.Count(pair => article.Gold[pair.Key].SourceOverlaps(article.Predicted[pair.Value]));
        Scores.Add($"recall_{name}", MatchCounts.Share(found.Count, gold));
        Scores.Add($"source_of_found_{name}", MatchCounts.Share(source, found.Count));
    }

    private void AddContainment(QuotationComparison article)
    {
        var gold = article.Gold.Where(one => one.Content.Count > 0).ToList();
        Add("", gold, article.Predicted);
        Add("_marked", [.. gold.Where(IsMarked)], [.. article.Predicted.Where(IsMarked)]);

        void Add(string suffix, IReadOnlyList<ScoredAttribution> gold, IReadOnlyList<ScoredAttribution> predicted)
        {
            Count("ggt_0.3", AttributionMatcher.ByContainment(gold, predicted, .3));
            Count("ggt_0.8", AttributionMatcher.ByContainment(gold, predicted, .8));
            Count("iou_0.5", AttributionMatcher.ByJaccard(gold, predicted, .5));

            void Count(string name, IReadOnlyDictionary<int, int> pairs) =>
                Scores.Add(name + suffix, new MatchCounts(gold.Count, predicted.Count, pairs.Count));
        }
    }

    // Systems for quotation marks know direct and mixed quotations only.
    private static bool IsMarked(ScoredAttribution one) => one.Type is not QuotationType.Indirect;
}
