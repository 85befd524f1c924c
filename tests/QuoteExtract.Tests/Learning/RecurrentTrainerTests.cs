using FluentAssertions;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Tests.Learning;

public sealed class RecurrentTrainerTests
{
    private const int Words = 10, WordWidth = 4, Rows = 32;

    private static readonly RecurrentTrainerOptions Options = new() { Units = 16, FeatureWidth = 12, FeatureRows = Rows, Batch = 40, Rate = 0.02f };

    /// <summary>The gains of every parameter against small steps up and down.</summary>
    [Fact]
    public void Gains_are_the_slope_of_the_likelihood()
    {
        var trainer = NewTrainer();
        var batch = Examples(3);
        trainer.Learn(batch, dropout: false);
        var net = trainer.Parameters;
        Parameter[] parameters = [net.Words, net.Features, net.Input, net.InputBias, .. net.State, net.Output, net.OutputBias, net.Steps];
        float[][] gains = [.. parameters.Select(parameter => (float[])parameter.Gains.Clone())];
        var random = new Random(1);
        for (int p = 0; p < parameters.Length; p++)
        {
            int[] places = [.. Enumerable.Range(0, gains[p].Length).Where(i => gains[p][i] != 0).OrderBy(_ => random.Next()).Take(10)];
            places.Should().NotBeEmpty();
            foreach (int i in places)
                gains[p][i].Should().BeApproximately((float)Slope(trainer, batch, parameters[p].Values, i), 0.002f);
        }
    }

    [Fact]
    public void It_learns_what_depends_on_words_far_away()
    {
        var examples = Enumerable.Range(0, 300).Select(Echo).ToList();
        var trainer = NewTrainer();
        double first = 0, last = 0;

        trainer.Train(examples, (round, loss) => (first, last) = (round == 1 ? loss : first, loss));

        last.Should().BeLessThan(0.1 * first);
    }

    [Fact]
    public void One_seed_gives_one_model()
    {
        RecurrentTrainer first = NewTrainer(), second = NewTrainer();

        first.Train(Examples(20));
        second.Train(Examples(20));

        second.Parameters.Input.Values.Should().Equal(first.Parameters.Input.Values);
    }

    private static RecurrentTrainer NewTrainer()
    {
        var random = new Random(2);
        return new RecurrentTrainer(Options, [.. Enumerable.Range(0, Words * WordWidth).Select(_ => random.NextSingle() - 0.5f)], WordWidth, (_, _) => true);
    }

    private static double Slope(RecurrentTrainer trainer, List<RecurrentExample> batch, float[] values, int i)
    {
        const float Step = 0.01f;
        float old = values[i];
        values[i] = old + Step;
        trainer.Parameters.Pack();
        double up = trainer.Learn(batch, dropout: false);
        values[i] = old - Step;
        trainer.Parameters.Pack();
        double down = trainer.Learn(batch, dropout: false);
        values[i] = old;
        trainer.Parameters.Pack();
        return (down - up) / (2 * Step);
    }

    private static List<RecurrentExample> Examples(int count)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(_ => Example(random, 3 + random.Next(5)))];
    }

    private static RecurrentExample Example(Random random, int length) => new(
        [.. Enumerable.Range(0, length).Select(_ => random.Next(Words))], [.. Enumerable.Range(0, 2 * length).Select(_ => random.Next(Rows))],
        [.. Enumerable.Range(1, length).Select(i => 2 * i)], [.. Enumerable.Range(0, length).Select(_ => (byte)(1 << random.Next(7)))]);

    // The label of the last place is the word of the first.
    private static RecurrentExample Echo(int number)
    {
        int word = 1 + (number % 2), length = 4 + (number % 5);
        int[] words = [word, .. Enumerable.Repeat(0, length - 1)];
        byte[] allowed = [.. Enumerable.Repeat((byte)1, length - 1), (byte)(1 << word)];
        return new RecurrentExample(words, new int[length], [.. Enumerable.Range(1, length)], allowed);
    }
}
