using FluentAssertions;
using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Tests.Learning;

public sealed class FeatureTableTests
{
    private static readonly float[] Numbers = [.. Enumerable.Range(0, 48).Select(i => MathF.Sin(i * i))];

    [Fact]
    public void A_sum_is_that_of_its_vectors_to_within_their_rounding()
    {
        var table = FeatureTable.Of(Numbers, 16);
        short[] sum = [.. Enumerable.Repeat((short)9, 16)];

        table.Sum([2, 0, 2], sum);

        for (int i = 0; i < 16; i++) (sum[i] * table.Scale).Should().BeApproximately((2 * Numbers[32 + i]) + Numbers[i], 3 * 0.51f / 127);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(FeatureTable.MostInSum)]
    public void A_wide_sum_is_that_of_its_vectors_too(int count)
    {
        const int Width = 72;
        float[] numbers = [.. Enumerable.Range(0, 5 * Width).Select(i => MathF.Cos(i * i))];
        short[] sum = new short[Width];
        var table = FeatureTable.Of(numbers, Width);

        table.Sum([.. Enumerable.Range(0, count).Select(i => i % 5)], sum);

        for (int column = 0; column < Width; column++)
            (sum[column] * table.Scale).Should().BeApproximately(Enumerable.Range(0, count).Sum(i => numbers[(i % 5 * Width) + column]), count * 0.51f / 127);
    }

    [Fact]
    public void No_vectors_sum_up_to_nothing()
    {
        short[] sum = [.. Enumerable.Repeat((short)9, 16)];

        FeatureTable.Of(Numbers, 16).Sum([], sum);

        sum.Should().OnlyContain(whole => whole == 0);
    }

    [Fact]
    public void What_has_no_place_is_refused()
    {
        var table = FeatureTable.Of(Numbers, 16);
        short[] sum = new short[16];

        table.Invoking(t => t.Sum([3], sum)).Should().Throw<ArgumentOutOfRangeException>("there are three vectors");
        table.Invoking(t => t.Sum([0], new short[15])).Should().Throw<ArgumentOutOfRangeException>();
        table.Invoking(t => t.Sum(new int[FeatureTable.MostInSum + 1], sum)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new FeatureTable(new sbyte[20], 8, 1)).Should().Throw<ModelFileException>();
    }
}
