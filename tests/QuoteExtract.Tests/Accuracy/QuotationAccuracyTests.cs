using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;
using Xunit.Abstractions;

namespace QuoteExtract.Tests.Accuracy;

public class QuotationAccuracyTests(ITestOutputHelper output)
{
    [SharedFact]
    public void Quotations_on_PolNeAR_dev_do_not_get_worse()
    {
        var scores = Score(ExtractionModel.Accurate);
        foreach (var (metric, counts) in Score(ExtractionModel.Fast)) scores.Add("fast/" + metric, counts);

        output.WriteLine(AccuracyBaseline.Of("quotations").Check(scores));
    }

    private static Scorecard Score(ExtractionModel model)
    {
        var scorer = new QuotationScorer();
        var articles = PolNearReader.Read(Path.Combine(SharedData.Folder!, "data", "polnear", "dev.jsonl.gz"));
        foreach (var article in QuotationEvaluation.Compare(QuoteExtractor.Create(new() { Model = model }), articles)) scorer.Add(article);
        scorer.Scores.Add("calibration", scorer.Confidences.ToCounts());
        return scorer.Scores;
    }
}
