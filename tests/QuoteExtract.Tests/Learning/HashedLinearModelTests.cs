using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Tests.Learning;

public class HashedLinearModelTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(48)]
    [InlineData(64)]
    public void A_score_is_the_sum_of_the_rows(int width)
    {
        var random = new Random(1);
        sbyte[] weights = new sbyte[256 * width];
        for (int i = 0; i < weights.Length; i++) weights[i] = (sbyte)random.Next(-127, 128);
        uint[] features = new uint[HashedLinearModel.MaxFeatures];
        for (int i = 0; i < features.Length; i++) features[i] = FeatureHash.Of(7, (uint)i);
        short[] scores = new short[width];
        new HashedLinearModel(weights, width, 1).Score(features, scores);
        for (int c = 0; c < width; c++)
            scores[c].Should().Be((short)features.Sum(f => weights[(f >> 24) * width + c]));
    }

    [Fact]
    public void It_survives_its_file()
    {
        var writer = new ModelWriter();
        new HashedLinearModel([1, -2, 3, -4, 5, -6, 7, -8], 4, 0.5f).Write(writer, "m");
        var model = HashedLinearModel.Read(ModelFile.Read("m", new MemoryStream(writer.ToBytes(1)), 1), "m");
        short[] scores = new short[4];
        model.Score([0, uint.MaxValue], scores);
        scores.Should().Equal(6, -8, 10, -12);
        model.Scale.Should().Be(0.5f);
        HashedLinearModel.Best(scores).Should().Be(2);
        model.Probability(scores, 2).Should().BeApproximately(1 / (1 + MathF.Exp(-2)), 0.001f);
    }

    [Fact]
    public void An_impossible_shape_is_refused() =>
        FluentActions.Invoking(() => new HashedLinearModel(new sbyte[24], 8, 1)).Should().Throw<ModelFileException>();
}
