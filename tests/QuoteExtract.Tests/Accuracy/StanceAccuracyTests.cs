using QuoteExtract.Stances;
using QuoteExtract.Training.Evaluation;
using Xunit.Abstractions;

namespace QuoteExtract.Tests.Accuracy;

public class StanceAccuracyTests(ITestOutputHelper output)
{
    [Fact]
    public void Stances_on_treaties_do_not_get_worse()
    {
        var all = new Scorecard();
        Add(all, "dev", StanceEvaluation.Score(new StanceClassifier(), StanceEvaluation.Treaties(TreatyPath, heldBack: false)));
        Add(all, "held", StanceEvaluation.Score(new StanceClassifier(), StanceEvaluation.Treaties(TreatyPath, heldBack: true)));

        output.WriteLine(AccuracyBaseline.Of("stances").Check(all));
    }

    [SharedFact]
    public void Stances_toward_the_candidates_do_not_get_worse()
    {
        var all = new Scorecard();
        Add(all, "candidates", StanceEvaluation.Score(new StanceClassifier(), StanceEvaluation.Candidates(Path.Combine(SharedData.Folder!, "data", "polnear"))));

        output.WriteLine(AccuracyBaseline.Of("candidate-stances").Check(all));
    }

    private static string TreatyPath => RepositoryFolder.At("tests", "QuoteExtract.Tests", "Accuracy", "treaty-stance.tsv");

    private static void Add(Scorecard all, string set, StanceScorer scorer)
    {
        foreach (var (metric, counts) in scorer.Scores) all.Add($"{set}: {metric}", counts);
    }
}
