using QuoteExtract.Training.Learning;

namespace QuoteExtract.Tests.Learning;

public class ChainTrainerTests
{
    private static readonly ChainTrainerOptions Options = new() { Rounds = 30, Dropout = 0.1f, Damping = 1, Rarest = 1, RowBits = 8 };

    // Label 1 begins and label 2 goes on; a place shows only whether it is in a name (feature 1) or not (feature 2).
    private static readonly ChainExample[] Examples =
    [
        Example([2, 1, 1, 2], [0, 1, 2, 0]), Example([1, 2, 1, 1, 1], [1, 0, 1, 2, 2]), Example([2, 2, 1], [0, 0, 1]),
    ];

    private static ChainExample Example(uint[] features, int[] labels) =>
        new([.. features.Select(feature => feature * 0x10000000u)], [.. Enumerable.Range(1, features.Length)], [.. labels.Select(label => (byte)(1 << label))], 1);

    [Fact]
    public void The_loss_falls_and_transitions_learn_what_follows_what()
    {
        var losses = new List<double>();
        var trainer = new ChainTrainer(Options, (previous, label) => label != 2 || previous is 1 or 2);
        trainer.Train(Examples, (_, loss) => losses.Add(loss));
        var transitions = trainer.ToModel().Transitions;

        losses[^1].Should().BeLessThan(losses[0] / 2);
        transitions[1 * 8 + 2].Should().BePositive("a second place in a name goes on");
        transitions[1 * 8 + 1].Should().BeNegative("and does not begin anew");
    }

    [Fact]
    public void One_seed_gives_one_model()
    {
        static IReadOnlyList<float> Train()
        {
            var trainer = new ChainTrainer(Options, (_, _) => true);
            trainer.Train(Examples);
            return trainer.ToModel().Transitions;
        }

        Train().Should().Equal(Train());
    }
}
