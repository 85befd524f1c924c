using QuoteExtract.Training.Evaluation;

namespace QuoteExtract.Tests.Evaluation;

public class ConfidenceBinsTests
{
    [Fact]
    public void The_error_is_how_far_confidence_and_share_of_the_right_are_apart()
    {
        var bins = new ConfidenceBins();
        for (int i = 0; i < 10; i++) bins.Add(0.85, isRight: i < 7);
        for (int i = 0; i < 30; i++) bins.Add(0.35, isRight: i < 12);

        // Ten are 0.15 too sure, thirty 0.05 not sure enough.
        bins.Error.Should().BeApproximately((10 * 0.15 + 30 * 0.05) / 40, 1e-9);
        bins.ToCounts().Should().Be(new MatchCounts(40, 40, 37));
    }

    [Fact]
    public void A_least_confidence_leaves_the_surer_ones()
    {
        var bins = new ConfidenceBins();
        bins.Add(1, isRight: true);
        bins.Add(0.5, isRight: false);
        bins.Add(0.2, isRight: true);

        bins.From(0.5, gold: 4).Should().Be(new MatchCounts(4, 2, 1));
        new ConfidenceBins().Error.Should().Be(0);
    }
}
