using QuoteExtract.Training.Learning;

namespace QuoteExtract.Tests.Learning;

public class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 7, 9)]
    [InlineData(25, 300, 70)]
    [InlineData(150, 20, 33)]
    public void A_product_adds_up_whichever_way_the_sides_are_written(int rows, int inner, int columns)
    {
        var random = new Random(2);
        float[] left = Uniform.Numbers(random, rows * inner, 1), right = Uniform.Numbers(random, inner * columns, 1);
        foreach (var (leftTurned, rightTurned) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            float[] sums = new float[rows * columns];
            Array.Fill(sums, 1);

            new MatrixProduct(2).Add(left, leftTurned, right, rightTurned, rows, inner, columns, sums);

            for (int row = 0; row < rows; row++)
                for (int column = 0; column < columns; column++)
                {
                    double expected = 1;
                    for (int k = 0; k < inner; k++) expected += (double)left[LeftAt(row, k)] * right[RightAt(k, column)];
                    sums[(row * columns) + column].Should().BeApproximately((float)expected, 1e-4f);
                }

            int LeftAt(int row, int k) => leftTurned ? (k * rows) + row : (row * inner) + k;
            int RightAt(int k, int column) => rightTurned ? (column * inner) + k : (k * columns) + column;
        }
    }
}
