using FluentAssertions;
using QuoteExtract.Learning;

namespace QuoteExtract.Tests.Learning;

public sealed class LstmCellTests
{
    [Fact]
    public void A_step_is_that_of_the_paper()
    {
        var random = new Random(5);
        float[] gates = [.. Enumerable.Range(0, 32).Select(_ => 8 * (random.NextSingle() - 0.5f))], memory = [.. Enumerable.Range(0, 8).Select(_ => random.NextSingle())];
        float[] before = [.. gates], old = [.. memory], state = new float[8];

        LstmCell.Step(gates, memory, state);

        for (int u = 0; u < 8; u++)
        {
            double kept = (Sigmoid(before[8 + u]) * old[u]) + (Sigmoid(before[u]) * Math.Tanh(before[24 + u]));
            memory[u].Should().BeApproximately((float)kept, 1e-5f);
            state[u].Should().BeApproximately((float)(Sigmoid(before[16 + u]) * Math.Tanh(kept)), 1e-5f);
        }
    }

    [Fact]
    public void Sums_far_from_zero_open_or_close_a_gate_and_stay_numbers()
    {
        float[] gates = [.. Enumerable.Repeat(1e9f, 8), .. Enumerable.Repeat(-1e9f, 8), .. Enumerable.Repeat(1e9f, 8), .. Enumerable.Repeat(-1e9f, 8)];
        float[] memory = [.. Enumerable.Repeat(1f, 8)], state = new float[8];

        LstmCell.Step(gates, memory, state);

        memory.Should().AllSatisfy(value => value.Should().BeApproximately(-1, 1e-6f));
        state.Should().AllSatisfy(value => value.Should().BeApproximately((float)Math.Tanh(-1), 1e-6f));
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
