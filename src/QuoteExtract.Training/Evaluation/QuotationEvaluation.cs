using System.Globalization;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Evaluation;

/// <summary>Runs an extractor over gold articles.</summary>
internal static class QuotationEvaluation
{
    /// <summary>Measures an extractor and prints the report.</summary>
    /// <param name="extractor">What to measure.</param>
    /// <param name="path">PolNeAR (.jsonl, .jsonl.gz), GUM (.conllu, .conllu.gz), marked quotations (.tsv), or LitBank's quotations (.tar.gz), which are direct ones only.</param>
    /// <param name="options">Which part of it.</param>
    /// <param name="report">Where to print.</param>
    /// <returns>How many articles failed; each counts as one without predictions and is named in the report.</returns>
    public static int Run(QuoteExtractor extractor, string path, QuotationEvaluationOptions options, TextWriter report)
    {
        var scorer = new QuotationScorer();
        var errors = options.Errors is { } limit ? new QuotationErrorReport(limit) : null;
        var failed = new List<ExtractionResult>();
        var articles = Read(path).Skip(options.Skip).Take(options.Limit);
        foreach (var comparison in Compare(extractor, articles, options.Threads, failed.Add))
        {
            scorer.Add(comparison);
            errors?.Add(comparison);
        }
        QuotationReport.Write(scorer, report);
        errors?.Write(report);
        foreach (var result in failed)
            report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"failed: {result.Id}: {result.Error!.Message}"));
        return failed.Count;
    }

    /// <summary>The gold articles of a file, read lazily by the reader that its name asks for.</summary>
    public static IEnumerable<GoldArticle> Read(string path)
    {
        string name = path.ToLowerInvariant();
        if (name.EndsWith(".tar.gz", StringComparison.Ordinal)) return LitBankQuotationReader.Read(path);
        if (name.EndsWith(".conllu.gz", StringComparison.Ordinal) || name.EndsWith(".conllu", StringComparison.Ordinal)) return GumAttributionReader.Read(path);
        if (name.EndsWith(".tsv", StringComparison.Ordinal)) return StanceSetReader.Read(path).Select(MarkedArticle.Of);
        return PolNearReader.Read(path);
    }

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
