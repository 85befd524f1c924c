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

    /// <summary>PolNeAR marks the outermost only; GUM marks what stands inside, by rules of its own.</summary>
    [SharedFact]
    public void Nested_quotations_of_GUM_do_not_get_worse()
    {
        var scores = new Scorecard();
        foreach (var (prefix, model) in new[] { ("", ExtractionModel.Accurate), ("fast/", ExtractionModel.Fast) })
        {
            var found = Score(model, "ud", "en_gum-train-cc-by.conllu.gz").Scores;
            foreach (string metric in (string[])["nested", "nested_source"]) scores.Add(prefix + metric, found[metric]);
        }

        output.WriteLine(AccuracyBaseline.Of("nested").Check(scores));
    }

    private static Scorecard Score(ExtractionModel model)
    {
        var scorer = Score(model, "polnear", "dev.jsonl.gz");
        scorer.Scores.Add("calibration", scorer.Confidences.ToCounts());
        return scorer.Scores;
    }

    private static QuotationScorer Score(ExtractionModel model, params string[] file)
    {
        var scorer = new QuotationScorer();
        var articles = QuotationEvaluation.Read(Path.Combine([SharedData.Folder!, "data", .. file]));
        foreach (var article in QuotationEvaluation.Compare(QuoteExtractor.Create(new() { Model = model }), articles)) scorer.Add(article);
        return scorer;
    }
}
