using FluentAssertions;
using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Tests.Learning;

public sealed class RecurrentModelTests
{
    private const int Units = 16, WordWidth = 8, FeatureWidth = 8;

    [Fact]
    public void Sequences_read_together_score_as_each_alone()
    {
        var model = NewModel();
        var random = new Random(4);
        const int Count = 700;
        int[] words = [.. Enumerable.Range(0, Count).Select(_ => random.Next(20))], ends = [.. Enumerable.Range(1, Count)];
        int[] features = [.. Enumerable.Range(0, Count).Select(_ => random.Next(30))];
        (int Start, int End)[] sequences = [(0, 3), (3, 3), (3, 600), (600, 601), (620, 700)];
        float[] together = new float[Count * ChainModel.Labels], alone = new float[together.Length];

        model.Score(words, features, ends, sequences, together);
        foreach (var sequence in sequences) model.Score(words, features, ends, [sequence], alone);

        together.Zip(alone, (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(1e-4f);
        together.Should().NotContain(float.NaN).And.Contain(score => score != 0);
    }

    [Fact]
    public void A_model_read_back_scores_the_same()
    {
        var model = NewModel();
        var writer = new ModelWriter();
        model.Write(writer, "net");

        var read = RecurrentModel.Read(ModelFile.Read("net", new MemoryStream(writer.ToBytes(5)), 5), "net");

        Scores(read).Should().Equal(Scores(model));
    }

    [Fact]
    public void Tables_that_do_not_fit_each_other_are_refused()
    {
        var four = VectorTable.Of(new float[16], 4);

        FluentActions.Invoking(() => new RecurrentModel(four, FeatureTable.Of(new float[16], 8), four, new float[4], four, four, four, new float[4])).Should().Throw<ModelFileException>();
        FluentActions.Invoking(() => new VectorTable(new sbyte[7], new float[2])).Should().Throw<ModelFileException>();
    }

    [Fact]
    public void Eight_bits_keep_a_vector_to_within_half_a_unit()
    {
        var random = new Random(6);
        float[] values = [.. Enumerable.Range(0, 60).Select(_ => random.NextSingle() - 0.5f)];

        float[] back = VectorTable.Of(values, 12).ToNumbers();

        back.Zip(values, (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(0.51f / 127 / 2 * 1.01f);
    }

    private static float[] Scores(RecurrentModel model)
    {
        float[] scores = new float[5 * ChainModel.Labels];
        model.Score([1, 2, 3, 4, 5], [1, 2, 3], [1, 1, 2, 2, 3], [(0, 5)], scores);
        return scores;
    }

    private static RecurrentModel NewModel()
    {
        var random = new Random(9);
        VectorTable Table(int rows, int width) => VectorTable.Of([.. Enumerable.Range(0, rows * width).Select(_ => random.NextSingle() - 0.5f)], width);
        return new RecurrentModel(Table(20, WordWidth), FeatureTable.Of([.. Enumerable.Range(0, 30 * FeatureWidth).Select(_ => random.NextSingle() - 0.5f)], FeatureWidth), Table(WordWidth + FeatureWidth, 8 * Units), new float[8 * Units],
            Table(Units, 4 * Units), Table(Units, 4 * Units), Table(2 * Units, RecurrentModel.OutputWidth), new float[RecurrentModel.OutputWidth]);
    }
}
