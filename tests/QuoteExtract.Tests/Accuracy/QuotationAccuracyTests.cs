using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;
using Xunit.Abstractions;

namespace QuoteExtract.Tests.Accuracy;

public class QuotationAccuracyTests(ITestOutputHelper output)
{
    [SharedFact]
    public void Quotations_on_PolNeAR_dev_do_not_get_worse()
    {
        var scorer = new QuotationScorer();
        var articles = PolNearReader.Read(Path.Combine(SharedData.Folder!, "data", "polnear", "dev.jsonl.gz"));
        foreach (var article in QuotationEvaluation.Compare(QuoteExtractor.Create(), articles)) scorer.Add(article);

        output.WriteLine(AccuracyBaseline.Of("quotations").Check(scorer.Scores));
    }
}
