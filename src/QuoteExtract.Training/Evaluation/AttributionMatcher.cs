namespace QuoteExtract.Training.Evaluation;

/// <summary>Pairs gold and predicted attributions by their contents: the best pair first, each attribution in one pair at most.</summary>
internal static class AttributionMatcher
{
    /// <summary>Pairs by the share of common characters among the characters of either, at least the threshold.</summary>
    public static IReadOnlyDictionary<int, int> ByJaccard(
        IReadOnlyList<ScoredAttribution> gold, IReadOnlyList<ScoredAttribution> predicted, double threshold) =>
        Match(gold, predicted, (a, b, shared) => (double)shared / (a.Characters.Count + b.Characters.Count - shared), score => score >= threshold);

    /// <summary>
    /// Pairs as the Gender Gap Tracker does: by the share of the gold characters that were predicted, more than the threshold.
    /// A prediction that says too much loses nothing.
    /// </summary>
    public static IReadOnlyDictionary<int, int> ByContainment(
        IReadOnlyList<ScoredAttribution> gold, IReadOnlyList<ScoredAttribution> predicted, double threshold) =>
        Match(gold, predicted, (a, _, shared) => (double)shared / a.Characters.Count, score => score > threshold);

    /// <returns>The index of the predicted for the index of the gold. On equal scores the later pair wins, as in the reference.</returns>
    private static Dictionary<int, int> Match(IReadOnlyList<ScoredAttribution> gold, IReadOnlyList<ScoredAttribution> predicted,
        Func<ScoredAttribution, ScoredAttribution, int, double> score, Func<double, bool> accept)
    {
        var candidates = new List<(double Score, int Gold, int Predicted)>();
        for (int i = 0; i < gold.Count; i++)
        {
            for (int j = 0; j < predicted.Count; j++)
            {
                int shared = gold[i].Characters.CountShared(predicted[j].Characters);
                if (shared == 0) continue;
                double value = score(gold[i], predicted[j], shared);
                if (accept(value)) candidates.Add((value, i, j));
            }
        }
        candidates.Sort((left, right) => right.CompareTo(left));

        var pairs = new Dictionary<int, int>();
        var used = new HashSet<int>();
        foreach (var (_, i, j) in candidates)
            if (!pairs.ContainsKey(i) && used.Add(j)) pairs.Add(i, j);
        return pairs;
    }
}
