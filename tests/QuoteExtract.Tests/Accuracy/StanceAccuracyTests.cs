using QuoteExtract.Stances;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;
using QuoteExtract.Training.Stances;
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

    [Fact]
    public void Stances_of_plain_predicates_do_not_get_worse_at_any_length()
    {
        var all = new Scorecard();
        var grid = StanceGrid.Make().ToList();
        var scorers = grid.AsParallel().AsOrdered().GroupBy(one => one.Tail, one => one.Item)
            .ToDictionary(group => group.Key, group => StanceEvaluation.Score(new StanceClassifier(), StanceExamples.Of(group)));
        foreach (var (tail, scorer) in scorers) Add(all, $"tail {tail:00}", scorer);

        output.WriteLine(AccuracyBaseline.Of("stance-grid").Check(all));
        foreach (var (tail, scorer) in scorers) output.WriteLine($"tail {tail}: {scorer.Right:P1} right, wrong sign {scorer.WrongSign:P1}");
    }

    [SharedFact]
    public void Stances_toward_the_candidates_do_not_get_worse()
    {
        var all = new Scorecard();
        string folder = Path.Combine(SharedData.Folder!, "data", "polnear");
        Add(all, "candidates", StanceEvaluation.Score(new StanceClassifier(), StanceEvaluation.Candidates(folder)));

        output.WriteLine(AccuracyBaseline.Of("candidate-stances").Check(all));
    }

    [SharedFact]
    public void Stances_on_news_do_not_get_worse()
    {
        var all = new Scorecard();
        string data = Path.Combine(SharedData.Folder!, "data");
        string news = RepositoryFolder.At("src", "QuoteExtract.Training", "Data", "news-stances.tsv");
        Add(all, "choose", StanceEvaluation.Score(new StanceClassifier(), StanceTraining.OfNews(data, news, NewsPart.Choose)));
        Add(all, "held", StanceEvaluation.Score(new StanceClassifier(), StanceTraining.OfNews(data, news, NewsPart.Held)));

        output.WriteLine(AccuracyBaseline.Of("news-stances").Check(all));
    }

    private static string TreatyPath => RepositoryFolder.At("tests", "QuoteExtract.Tests", "Accuracy", "treaty-stance.tsv");

    private static void Add(Scorecard all, string set, StanceScorer scorer)
    {
        foreach (var (metric, counts) in scorer.Scores) all.Add($"{set}: {metric}", counts);
    }
}
