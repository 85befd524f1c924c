using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Tests.Learning;

public class CheckedLinearModelTests
{
    private static readonly uint[] Features = [.. Enumerable.Range(1, 20).Select(i => FeatureHash.Of(1, (uint)i))];

    private static CheckedLinearModel Build() => CheckedLinearModel.Build(
        Features.Select((feature, i) => (feature, (ReadOnlyMemory<float>)new float[] { 1, 1 + i, 1, 1, 1, 1, 1, 1 - i })), rowBits: 10, scale: 1);

    private static short[] Score(CheckedLinearModel model, params uint[] features)
    {
        short[] scores = new short[8];
        model.Score(features, scores);
        return scores;
    }

    [Fact]
    public void Weights_count_against_the_first_class()
    {
        var model = Build();

        Score(model, Features[3]).Should().Equal(0, 3, 0, 0, 0, 0, 0, -3);
        Score(model, Features[3], Features[19]).Should().Equal(0, 22, 0, 0, 0, 0, 0, -22);
    }

    [Fact]
    public void Unknown_features_add_nothing_but_for_a_few()
    {
        var model = Build();

        Enumerable.Range(1000, 1000).Count(i => Score(model, FeatureHash.Of(1, (uint)i)).Any(score => score != 0)).Should().BeLessThan(20);
    }

    [Fact]
    public void A_written_model_scores_the_same()
    {
        var file = new ModelWriter();
        Build().Write(file, "m");
        using var stream = new MemoryStream(file.ToBytes(7));
        var read = CheckedLinearModel.Read(ModelFile.Read("m", stream, 7), "m");

        Score(read, Features).Should().Equal(Score(Build(), Features));
    }
}
