using QuoteExtract.Learning;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Tests.Learning;

public class EncoderTrainerTests
{
    [Fact]
    public void The_gradient_is_what_a_small_step_changes()
    {
        var trainer = new EncoderTrainer(TinyEncoder.Options, TinyEncoder.New(), TinyEncoder.Features);
        var batch = TinyEncoder.Examples(3);
        var random = new Random(1);
        trainer.Learn(batch, dropout: false);
        float[][] gradients = [.. trainer.Parameters.Learning.Select(numbers => (float[])numbers.Gradient.Clone())];

        for (int i = 0; i < gradients.Length; i++)
            for (int time = 0; time < 6; time++)
            {
                float[] values = trainer.Parameters.Learning[i].Values;
                int at = random.Next(values.Length);
                float old = values[at];
                const float Step = 4e-3f;
                values[at] = old + Step;
                double above = trainer.Learn(batch, dropout: false);
                values[at] = old - Step;
                double below = trainer.Learn(batch, dropout: false);
                values[at] = old;
                gradients[i][at].Should()
                    .BeApproximately((float)((above - below) / (2 * Step)), 2e-3f, "number {0} of parameter {1} has it", at, i);
            }

        gradients.Should().OnlyContain(gradient =>
            gradient.Any(number => Math.Abs(number) > 1e-3f), "all parameters have a part in the loss");
    }

    [Fact]
    public void What_decides_a_label_is_learnt()
    {
        var examples = TinyEncoder.Examples(200);
        var losses = new List<double>();
        var trainer = new EncoderTrainer(TinyEncoder.Options with { Rounds = 30 }, TinyEncoder.New(), TinyEncoder.Features);

        trainer.Train(examples, (_, loss) => losses.Add(loss));
        float[][] chances = trainer.Chances(examples);

        losses.Should().HaveCount(30);
        losses[^1].Should().BeLessThan(losses[0] / 1.5);
        examples.Where((example, i) => Top(chances[i]) == Top(example.Target)).Count().Should().BeGreaterThan(190);
    }

    [Fact]
    public void One_seed_gives_one_model_with_any_number_of_threads()
    {
        var options = TinyEncoder.Options with { Rounds = 2, LayerDropout = 0.1f };

        float[] one = Numbers(options), again = Numbers(options), two = Numbers(options with { Threads = 2 }),
            three = Numbers(options with { Threads = 3 });

        again.Should().Equal(one);
        two.Should().Equal(one);
        three.Should().Equal(one);
        Numbers(options with { Seed = 2 }).Should().NotEqual(one);
    }

    [Fact]
    public void Layers_that_are_frozen_stay_and_layers_that_are_not_chosen_are_not_there()
    {
        var start = TinyEncoder.New();
        var trainer = new EncoderTrainer(TinyEncoder.Options with { Rounds = 1, FrozenLayers = 1 }, start, TinyEncoder.Features);
        var upper = new EncoderTrainer(TinyEncoder.Options with { Layers = [1] }, start, TinyEncoder.Features);

        trainer.Train(TinyEncoder.Examples(8));

        trainer.Parameters.Layers[0].Gates.Values.Should().Equal(start.Layers[0].Gates);
        trainer.Parameters.Input.Words.Values.Should().Equal(start.Words);
        trainer.Parameters.Layers[1].Gates.Values.Should().NotEqual(start.Layers[1].Gates);
        upper.Parameters.Layers.Should().ContainSingle().Which.Inner.Values.Should().Equal(start.Layers[1].Inner);
    }

    [Fact]
    public void Texts_together_are_read_as_each_alone()
    {
        var trainer = new EncoderTrainer(TinyEncoder.Options, TinyEncoder.New(), TinyEncoder.Features);
        var examples = TinyEncoder.Examples(4);

        float[][] together = trainer.Chances(examples);

        for (int i = 0; i < examples.Length; i++) trainer.Chances([examples[i]])[0].Should().Equal(together[i]);
    }

    [Fact]
    public void An_example_that_does_not_fit_is_refused()
    {
        var trainer = new EncoderTrainer(TinyEncoder.Options, TinyEncoder.New(), TinyEncoder.Features);

        trainer.Invoking(t => t.Train([new EncoderExample([2, 6], [default], [0, 0], [1, 0, 0])]))
            .Should().Throw<ArgumentException>().WithMessage("*2 pieces, 1 roles*");
        FluentActions.Invoking(() => new EncoderTrainer(TinyEncoder.Options with { LongestText = 13 }, TinyEncoder.New(), 0))
            .Should().Throw<ArgumentException>();
    }

    private static float[] Numbers(EncoderTrainerOptions options)
    {
        var trainer = new EncoderTrainer(options, TinyEncoder.New(), TinyEncoder.Features);
        trainer.Train(TinyEncoder.Examples(10));
        return [.. trainer.Parameters.Learning.SelectMany(numbers => numbers.Values)];
    }

    private static int Top(float[] chances) => chances.AsSpan().IndexOf(chances.Max());
}
