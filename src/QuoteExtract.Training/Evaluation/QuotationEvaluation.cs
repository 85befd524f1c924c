using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Evaluation;

/// <summary>Runs an extractor over gold articles.</summary>
internal static class QuotationEvaluation
{
    /// <summary>Extracts from each article and compares, lazily, in order. An article that fails has no predictions.</summary>
    /// <param name="extractor">What to measure.</param>
    /// <param name="articles">The gold.</param>
    /// <param name="threads">How many threads extract at a time.</param>
    /// <param name="failed">Told of each article that failed; null to let the failure pass in silence.</param>
    public static IEnumerable<QuotationComparison> Compare(
        QuoteExtractor extractor, IEnumerable<GoldArticle> articles, int threads = 1, Action<ExtractionResult>? failed = null)
    {
        var waiting = new Queue<GoldArticle>();
        foreach (var result in extractor.ExtractMany(articles.Select(Read), threads))
        {
            if (result.Error is not null) failed?.Invoke(result);
            yield return QuotationComparison.Of(waiting.Dequeue(), result.Quotations);
        }

        Article Read(GoldArticle gold)
        {
            waiting.Enqueue(gold);
            return new Article(gold.Text) { Id = gold.Id, Title = gold.Title };
        }
    }
}
