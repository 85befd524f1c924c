using FluentAssertions;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Tests.Learning;

public sealed class WeightMatrixTests
{
    [Theory]
    [InlineData(1, 3, 16)]
    [InlineData(6, 5, 32)]
    [InlineData(13, 40, 80)]
    [InlineData(7, 128, 512)]
    [InlineData(4, 7, 96)]
    [InlineData(11, 96, 384)]
    [InlineData(3, 9, 48)]
    public void A_product_is_the_sum_over_the_inner_dimension(int count, int rows, int columns)
    {
        var random = new Random(7);
        float[] left = Numbers(random, count * rows), right = Numbers(random, rows * columns), sums = Numbers(random, count * columns);
        float[] expected = [.. sums];
        for (int i = 0; i < count; i++)
            for (int k = 0; k < rows; k++)
                for (int j = 0; j < columns; j++) expected[(i * columns) + j] += left[(i * rows) + k] * right[(k * columns) + j];
        var matrix = new WeightMatrix(rows, columns);
        matrix.Fill(right);

        matrix.MultiplyAdd(left, count, sums);

        sums.Zip(expected, (sum, right) => Math.Abs(sum - right)).Max().Should().BeLessThan(1e-4f);
    }

    [Fact]
    public void A_transposed_matrix_exchanges_rows_and_columns()
    {
        var random = new Random(8);
        float[] left = Numbers(random, 32), turned = Numbers(random, 16 * 32), right = new float[turned.Length];
        for (int row = 0; row < 16; row++)
            for (int column = 0; column < 32; column++) right[(column * 16) + row] = turned[(row * 32) + column];
        float[] sums = new float[16], expected = new float[16];
        var matrix = new WeightMatrix(32, 16);
        matrix.Fill(right);
        matrix.MultiplyAdd(left, 1, expected);

        matrix.FillTransposed(turned);
        matrix.MultiplyAdd(left, 1, sums);

        sums.Should().Equal(expected);
    }

    [Fact]
    public void Rows_that_are_too_short_are_refused()
    {
        var matrix = new WeightMatrix(4, 16);

        matrix.Invoking(m => m.MultiplyAdd(new float[7], 2, new float[32])).Should().Throw<ArgumentOutOfRangeException>();
        matrix.Invoking(m => m.MultiplyAdd(new float[8], 2, new float[31])).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new WeightMatrix(4, 17)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
