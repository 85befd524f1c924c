using QuoteExtract.Learning;
using QuoteExtract.Models;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Tests.Learning;

public class EncoderModelTests
{
    private static readonly EncoderTrainer Trainer = new(TinyEncoder.Options, TinyEncoder.New(), TinyEncoder.Features);

    [Fact]
    public void Eight_bits_read_nearly_as_the_numbers_in_full()
    {
        var model = Trainer.ToModel();
        foreach (var example in TinyEncoder.Examples(20))
        {
            float[] full = Trainer.States(example), states = new float[full.Length], scores = new float[3];

            model.Read(example.Pieces, example.Roles, states);
            model.Score(example.Pieces, example.Roles, example.Features, scores);

            states.Zip(full, (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(0.1f);
            Chances(scores).Zip(Trainer.Chances([example])[0], (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(0.02f);
        }
    }

    [Fact]
    public void Numbers_that_eight_bits_hold_are_read_as_in_full()
    {
        // What was rounded once is not rounded again, so only the states are, to thirteen bits.
        var rounded = new EncoderTrainer(TinyEncoder.Options, TinyEncoder.New() with { Layers = [] }, TinyEncoder.Features);
        var example = TinyEncoder.Examples(1)[0];
        float[] full = rounded.States(example), states = new float[full.Length];

        rounded.ToModel().Read(example.Pieces, example.Roles, states);

        states.Zip(full, (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(0.03f);
    }

    [Fact]
    public void A_model_read_back_scores_the_same()
    {
        var writer = new ModelWriter();
        Trainer.Parameters.ToTables().Write(writer, "reader");
        var read = EncoderModel.Read(ModelFile.Read("encoder", new MemoryStream(writer.ToBytes(5)), 5), "reader");

        foreach (var example in TinyEncoder.Examples(5)) Scores(read, example).Should().Equal(Scores(Trainer.ToModel(), example));
        (read.Pieces, read.LongestText, read.Features, read.Labels, read.Width).Should().Be((20, 12, 2, 3, 16));
    }

    [Fact]
    public void Roles_and_features_count()
    {
        var model = Trainer.ToModel();
        var example = TinyEncoder.Examples(1)[0];
        float[] scores = Scores(model, example);

        Scores(model, example with { Roles = new PieceRole[example.Pieces.Length] }).Should().NotEqual(scores).And.NotContain(float.NaN);
        Scores(model, example with { Features = [5, 5] }).Should().NotEqual(scores);
    }

    [Fact]
    public void Tables_that_do_not_fit_each_other_are_refused()
    {
        var tables = Trainer.Parameters.ToTables();

        foreach (var wrong in new[] { tables with { Heads = 3 }, tables with { Heads = 0 }, tables with { Roles = [1] },
            tables with { Positions = VectorTable.Of(new float[16], 8) } })
            FluentActions.Invoking(() => new EncoderModel(wrong)).Should().Throw<ModelFileException>();
        FluentActions.Invoking(() => new EncoderModel(tables with { Layers = [tables.Layers[0] with { GateBias = [] }] }))
            .Should().Throw<ModelFileException>();
        FluentActions.Invoking(() => new EncoderModel(tables with { Head = tables.Head with { Labels = [1] } }))
            .Should().Throw<ModelFileException>();
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused()
    {
        var model = Trainer.ToModel();

        model.Invoking(m => m.Score(new int[13], new PieceRole[13], [0, 0], new float[3])).Should().Throw<ArgumentOutOfRangeException>();
        model.Invoking(m => m.Score([], [], [0, 0], new float[3])).Should().Throw<ArgumentOutOfRangeException>();
        model.Invoking(m => m.Score([2], [default], [0], new float[3])).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static float[] Scores(EncoderModel model, EncoderExample example)
    {
        float[] scores = new float[3];
        model.Score(example.Pieces, example.Roles, example.Features, scores);
        return scores;
    }

    private static float[] Chances(float[] scores)
    {
        float sum = scores.Sum(MathF.Exp);
        return [.. scores.Select(score => MathF.Exp(score) / sum)];
    }
}
