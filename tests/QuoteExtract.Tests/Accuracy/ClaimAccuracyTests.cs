using QuoteExtract.Claims;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;
using Xunit.Abstractions;

namespace QuoteExtract.Tests.Accuracy;

public class ClaimAccuracyTests(ITestOutputHelper output)
{
    [Fact]
    public void Claims_do_not_get_worse()
    {
        var items = ClaimSetReader.Read(RepositoryFolder.At("tests", "QuoteExtract.Tests", "Accuracy", "claims.tsv")).ToList();
        var all = new Scorecard();
        foreach (bool isHeldBack in new[] { false, true })
            foreach (var (metric, counts) in ClaimEvaluation.Score(new ClaimExtractor(), items.Where(item => item.IsHeldBack == isHeldBack)))
                all.Add($"{(isHeldBack ? "held" : "dev")}: {metric}", counts);

        output.WriteLine(AccuracyBaseline.Of("claim-extraction").Check(all));
    }
}
