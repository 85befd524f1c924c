using QuoteExtract.Claims;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Stances;

namespace QuoteExtract.Training.Evaluation;

/// <summary>Measures claims on quotations whose spans are given: spans by intersection over union of at least one half, and of those found the kind, polarity and modality.</summary>
internal static class ClaimEvaluation
{
    private const double LeastOverlap = 0.5;

    /// <summary>The counts of <c>spans</c>, <c>kind</c>, <c>negation</c> and <c>modality</c>.</summary>
    /// <param name="extractor">What to measure.</param>
    /// <param name="items">The gold.</param>
    /// <param name="errors">Told of what is wrong; null to be silent.</param>
    public static Scorecard Score(IClaimExtractor extractor, IEnumerable<ClaimItem> items, Action<string>? errors = null)
    {
        var scores = new Scorecard();
        foreach (var item in items)
        {
            var found = extractor.Extract(StanceExamples.Annotate(item.Marked.Text), [item.Marked.Quotation]);
            var free = found.ToList();
            int right = 0;
            foreach (var gold in item.Claims)
            {
                var pair = free.Where(claim => Overlap(claim.Span, gold.Span) >= LeastOverlap).MaxBy(claim => Overlap(claim.Span, gold.Span));
                if (pair is null)
                {
                    errors?.Invoke($"{item.Id} missed: {gold.Span.Cut(item.Marked.Text)}");
                    continue;
                }
                free.Remove(pair);
                right++;
                Add("kind", pair.Kind == gold.Kind);
                Add("negation", pair.IsNegated == gold.IsNegated);
                Add("modality", pair.Modality == gold.Modality);
                if (pair.Kind != gold.Kind) errors?.Invoke($"{item.Id} {gold.Kind}, found {pair.Kind}: {pair.Text}");
                if (pair.IsNegated != gold.IsNegated) errors?.Invoke($"{item.Id} negated {gold.IsNegated}: {pair.Text}");
                if (pair.Modality != gold.Modality) errors?.Invoke($"{item.Id} {gold.Modality}, found {pair.Modality}: {pair.Text}");
            }
            foreach (var claim in free) errors?.Invoke($"{item.Id} too much: {claim.Text}");
            scores.Add("spans", new MatchCounts(item.Claims.Count, found.Count, right));
        }
        return scores;

        void Add(string metric, bool isRight) => scores.Add(metric, MatchCounts.Share(isRight ? 1 : 0, 1));
    }

    private static double Overlap(TextSpan one, TextSpan other)
    {
        int shared = Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
        return shared <= 0 ? 0 : (double)shared / (one.Length + other.Length - shared);
    }
}
