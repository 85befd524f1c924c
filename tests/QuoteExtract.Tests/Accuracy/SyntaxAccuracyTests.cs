using QuoteExtract.Linguistics;
using QuoteExtract.Text;
using QuoteExtract.Training.Evaluation;
using Xunit.Abstractions;

namespace QuoteExtract.Tests.Accuracy;

public class SyntaxAccuracyTests(ITestOutputHelper output)
{
    [SharedFact]
    public void Tags_lemmas_and_dependencies_do_not_get_worse()
    {
        string path = Path.Combine(SharedData.Folder!, "data", "ud", "en_ewt-dev.conllu.gz");
        var scores = LinguisticsEvaluation.Score(new ArticleStructurer(), LinguisticAnnotator.WithoutNames, path);
        var kept = new Scorecard();
        foreach (string metric in new[] { "upos", "xpos", "lemmas", "uas", "las" }) kept.Add($"EWT dev: {metric}", scores[metric]);
        output.WriteLine(AccuracyBaseline.Of("syntax").Check(kept));
    }
}
