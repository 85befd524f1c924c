using System.Globalization;
using QuoteExtract.Linguistics;
using QuoteExtract.Text;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Evaluation;

/// <summary>Scores the first two stages from raw text against a treebank, or their sentences against PolNeAR's silver ones.</summary>
internal static class LinguisticsEvaluation
{
    /// <summary>Scores a file: PolNeAR when it is .jsonl or .jsonl.gz, CoNLL-U otherwise.</summary>
    public static Scorecard Score(IArticleStructurer structurer, ILinguisticAnnotator annotator, string path)
    {
        if (path.Contains(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            var silver = new SilverSentenceScorer();
            foreach (var article in PolNearReader.Read(path, silver: true)) silver.Add(article, Annotate(article.Text));
            return silver.Scores;
        }
        var scorer = new LinguisticsScorer();
        foreach (var document in ConlluReader.Read(path)) scorer.Add(document, Annotate(document.Text));
        var scores = new Scorecard();
        foreach (var (metric, counts) in scorer.Scores) scores.Add(metric, counts);
        return scores;

        AnnotatedArticle Annotate(string text)
        {
            var article = new Article(text);
            return annotator.Annotate(article, structurer.Structure(article));
        }
    }

    /// <summary>Prints a line for every metric: precision, recall and F1 in percent, and the counts behind them.</summary>
    public static void Print(Scorecard scores, TextWriter output)
    {
        output.WriteLine($"{"",-20}{"P",7}{"R",8}{"F1",8}{"right",9}{"found",9}{"gold",9}");
        foreach (var (metric, row) in scores)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{metric,-20}{100 * row.Precision,7:F2}{100 * row.Recall,8:F2}{100 * row.F1,8:F2}{row.Right,9}{row.Found,9}{row.Gold,9}"));
        }
    }
}
