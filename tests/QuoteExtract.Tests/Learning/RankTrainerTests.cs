using QuoteExtract.Training.Learning;

namespace QuoteExtract.Tests.Learning;

public class RankTrainerTests
{
    private const uint Good = 0x10000000, Bad = 0x20000000, Everywhere = 0x30000000;

    [Fact]
    public void What_right_options_have_and_wrong_ones_lack_gains_weight_in_its_own_column()
    {
        var model = Train(column: 1);

        var (good, bad) = (model.Score4([Good, Everywhere]), model.Score4([Bad, Everywhere]));
        good[1].Should().BeGreaterThan(bad[1]);
        good[0].Should().Be(0);
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights() =>
        Train(column: 2).Score4([Good, Bad, Everywhere]).Should().Be(Train(column: 2).Score4([Good, Bad, Everywhere]));

    private static QuoteExtract.Learning.HashedLinearModel Train(int column)
    {
        var example = new RankExample([[Bad, Everywhere], [Good, Everywhere]], [false, true], column);
        return new RankTrainer().Train([.. Enumerable.Repeat(example, 50)], (_, _) => { });
    }
}
