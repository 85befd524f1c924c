using QuoteExtract.Learning;

namespace QuoteExtract.Tests.Learning;

/// <summary>The small functions that an encoder is made of, against their definitions.</summary>
public class EncoderFunctionTests
{
    [Fact]
    public void Gelu_is_x_times_the_chance_that_a_normal_number_is_below_x()
    {
        float[] values = [-30, -5, -2, -1, -0.5f, -0.01f, 0, 0.01f, 0.5f, 1, 2, 3, 5, 8, 30, 100];
        double[] expected = [.. values.Select(x => x * Below(x))];

        Gelu.Apply(values);

        for (int i = 0; i < values.Length; i++) values[i].Should().BeApproximately((float)expected[i], 1e-5f);
    }

    [Fact]
    public void A_normalized_row_has_mean_0_and_spread_1_before_it_is_stretched()
    {
        float[] row = [.. Enumerable.Range(0, 32).Select(i => (float)i)], added = [.. Enumerable.Range(0, 32).Select(i => (float)(i % 3))];

        float inverse = LayerNorm.Center(row, added);

        row.Average().Should().BeApproximately(0, 1e-5f);
        row.Average(x => x * x).Should().BeApproximately(1, 1e-5f);
        (row[31] - row[0]).Should().BeApproximately(32 * inverse, 1e-5f);
        LayerNorm.Stretch(row, [.. Enumerable.Repeat(2f, 32), .. Enumerable.Repeat(3f, 32)]);
        row.Average().Should().BeApproximately(3, 1e-5f);
    }

    [Fact]
    public void A_piece_takes_up_what_answers_it()
    {
        const int Count = 3, Width = 16, HeadWidth = 8;
        var random = new Random(6);
        float[] gates = [.. Enumerable.Range(0, Count * 3 * Width).Select(_ => (4 * random.NextSingle()) - 2)];
        float[] keys = new float[HeadWidth * 8], weights = new float[Count * 8], states = new float[Count * Width];
        Array.Fill(weights, 7);

        SelfAttention.Read(gates, Count, Width, HeadWidth, HeadWidth, keys, weights, states);

        for (int i = 0; i < Count; i++)
        {
            double[] answers = [.. Enumerable.Range(0, Count)
                .Select(j => Math.Exp(Enumerable.Range(0, HeadWidth).Sum(d => At(i, 0, d) * At(j, 1, d)) / Math.Sqrt(HeadWidth)))];
            for (int j = 0; j < 8; j++) weights[(i * 8) + j].Should()
                .BeApproximately(j < Count ? (float)(answers[j] / answers.Sum()) : 0, 1e-5f);
            for (int d = 0; d < HeadWidth; d++)
            {
                double expected = Enumerable.Range(0, Count).Sum(j => answers[j] * At(j, 2, d)) / answers.Sum();
                states[(i * Width) + HeadWidth + d].Should().BeApproximately((float)expected, 1e-5f);
                states[(i * Width) + d].Should().Be(0, "the other head has not read");
            }
        }

        double At(int piece, int gate, int d) => gates[(piece * 3 * Width) + (gate * Width) + HeadWidth + d];
    }

    // By Simpson's rule from 0.
    private static double Below(double x)
    {
        double sum = 0, end = Math.Clamp(x, -12, 12), step = end / 2000;
        for (int i = 0; i < 1000; i++) sum += Bell(2 * i * step) + (4 * Bell(((2 * i) + 1) * step)) + Bell(((2 * i) + 2) * step);
        return 0.5 + (sum * step / 3);

        static double Bell(double t) => Math.Exp(-t * t / 2) / Math.Sqrt(2 * Math.PI);
    }
}
