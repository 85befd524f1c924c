using System.Runtime.Intrinsics;
using FluentAssertions;
using QuoteExtract.Learning;

namespace QuoteExtract.Tests.Learning;

public sealed class RoundedMatrixTests
{
    [Theory]
    [InlineData(1, 4, 16)]
    [InlineData(6, 6, 32)]
    [InlineData(13, 40, 80)]
    [InlineData(7, 128, 512)]
    [InlineData(4, 100, 96)]
    [InlineData(61, 96, 384)]
    [InlineData(3, 8, 48)]
    public void A_product_is_the_sum_over_the_inner_dimension_to_three_digits(int count, int rows, int columns)
    {
        var random = new Random(7);
        float[] left = Numbers(random, count * rows), right = Numbers(random, rows * columns), sums = Numbers(random, count * columns);
        float[] expected = [.. sums.Zip(Products(left, right, count, columns), (sum, product) => sum + product)];

        new RoundedMatrix(right, columns).MultiplyAdd(left, count, sums);

        sums.Zip(expected, (sum, right) => Math.Abs(sum - right)).Max().Should().BeLessThan(1e-4f * MathF.Sqrt(rows));
    }

    [Theory]
    [InlineData(1, 4, 16)]
    [InlineData(29, 64, 96)]
    public void A_product_of_whole_numbers_begins_with_what_is_added(int count, int rows, int columns)
    {
        var random = new Random(8);
        short[] left = [.. Enumerable.Range(0, count * rows).Select(_ => (short)random.Next(-RoundedMatrix.MostInRow, RoundedMatrix.MostInRow + 1))];
        float[] right = Numbers(random, rows * columns), addends = Numbers(random, 3 * columns), sums = new float[count * columns];
        int[] which = [.. Enumerable.Range(0, count).Select(row => row % 3)];
        const float Scale = 0.5f / RoundedMatrix.MostInRow;
        float[] expected = [.. Products([.. left.Select(whole => whole * Scale)], right, count, columns).Select((product, i) => addends[(which[i / columns] * columns) + (i % columns)] + product)];

        new RoundedMatrix(right, columns).Multiply(left, Scale, count, addends, which, sums);

        sums.Zip(expected, (sum, right) => Math.Abs(sum - right)).Max().Should().BeLessThan(1e-4f * MathF.Sqrt(rows));
    }

    [Fact]
    public void The_largest_sums_do_not_overflow()
    {
        float[] ones = [.. Enumerable.Repeat(1f, 256)], sums = new float[16];

        new RoundedMatrix([.. Enumerable.Repeat(1f, 256 * 16)], 16).MultiplyAdd(ones, 1, sums);

        sums.Should().AllSatisfy(sum => sum.Should().BeApproximately(256, 0.1f));
    }

    [Fact]
    public void Columns_in_eight_bits_are_taken_as_they_are()
    {
        const int Rows = 1536, Columns = 32, Count = 10;
        var random = new Random(4);
        float[] turned = [.. Enumerable.Range(0, Rows * Columns).Select(_ => random.NextSingle() - 0.5f)];
        float[] left = [.. Enumerable.Range(0, Count * Rows).Select(_ => (float)random.Next(-RoundedMatrix.MostInRow, RoundedMatrix.MostInRow + 1))];
        for (int row = 0; row < Count; row++) left[row * Rows] = RoundedMatrix.MostInRow;
        float[] addend = [.. Enumerable.Range(0, Columns).Select(column => (float)column)], sums = new float[Count * Columns];
        var columns = VectorTable.Of(turned, Rows);
        float[] rounded = columns.ToNumbers();

        new RoundedMatrix(columns).Multiply(left, Count, addend, sums);

        for (int row = 0; row < Count; row++)
            for (int column = 0; column < Columns; column++)
            {
                double expected = column;
                for (int k = 0; k < Rows; k++) expected += (double)left[(row * Rows) + k] * rounded[(column * Rows) + k];
                sums[(row * Columns) + column].Should().BeApproximately((float)expected, 1f, "nothing is rounded but the sum, of some 100,000");
            }
    }

    [Fact]
    public void Zeros_stay_zeros()
    {
        float[] sums = new float[16];

        new RoundedMatrix(new float[64], 16).MultiplyAdd(new float[4], 1, sums);

        sums.Should().OnlyContain(sum => sum == 0);
    }

    [Fact]
    public void Neighbours_products_are_summed_up()
    {
        short[] a = [-8191, 8191, 3, -4, 0, 1, 2, 3, 8191, 8191, -1, -1, 7, 7, 7, -7], b = [2047, -2047, 5, 6, -9, 9, 1, 1, 2047, 2047, 1, -1, 3, 4, 5, 6];

        var sums = RoundedMatrix.PlainProducts(Vector256.Create(a), Vector256.Create(b));

        Enumerable.Range(0, 8).Select(i => sums[i]).Should().Equal(Enumerable.Range(0, 8).Select(i => (a[2 * i] * b[2 * i]) + (a[(2 * i) + 1] * b[(2 * i) + 1])));
    }

    [Fact]
    public void Rows_that_are_too_short_are_refused()
    {
        var matrix = new RoundedMatrix(new float[64], 16);

        matrix.Invoking(m => m.MultiplyAdd(new float[7], 2, new float[32])).Should().Throw<ArgumentOutOfRangeException>();
        matrix.Invoking(m => m.MultiplyAdd(new float[8], 2, new float[31])).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RoundedMatrix(new float[51], 17)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RoundedMatrix(new float[48], 16)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static float[] Products(float[] left, float[] right, int count, int columns)
    {
        int rows = right.Length / columns;
        float[] products = new float[count * columns];
        for (int i = 0; i < count; i++)
            for (int k = 0; k < rows; k++)
                for (int j = 0; j < columns; j++) products[(i * columns) + j] += left[(i * rows) + k] * right[(k * columns) + j];
        return products;
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
