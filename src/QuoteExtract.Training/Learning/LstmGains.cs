using System.Runtime.Intrinsics;
using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>One step of <see cref="LstmCell"/>, backward.</summary>
internal static class LstmGains
{
    /// <summary>Moves one sequence a step back.</summary>
    /// <param name="gates">The gates' openings and the candidate; they are replaced by the gains of the sums that they come from.</param>
    /// <param name="memory">The memory after the step.</param>
    /// <param name="before">The memory before it; empty at the first.</param>
    /// <param name="stateGains">The gains of the state from what reads it here.</param>
    /// <param name="nextState">The gains of the state from the next step.</param>
    /// <param name="nextMemory">The gains of the memory from the next step; replaced by those for the step before.</param>
    public static void Step(Span<float> gates, ReadOnlySpan<float> memory, ReadOnlySpan<float> before, ReadOnlySpan<float> stateGains, ReadOnlySpan<float> nextState, Span<float> nextMemory)
    {
        int units = memory.Length;
        var one = Vector256<float>.One;
        for (int u = 0; u < units; u += Vector256<float>.Count)
        {
            var input = Vector256.Create<float>(gates[u..]);
            var forget = Vector256.Create<float>(gates[(units + u)..]);
            var open = Vector256.Create<float>(gates[((2 * units) + u)..]);
            var candidate = Vector256.Create<float>(gates[((3 * units) + u)..]);
            var gain = Vector256.Create(stateGains[u..]) + Vector256.Create(nextState[u..]);
            var bent = Tanh(Vector256.Create(memory[u..]));
            var memoryGain = (gain * open * (one - (bent * bent))) + Vector256.Create<float>(nextMemory[u..]);
            var old = before.IsEmpty ? Vector256<float>.Zero : Vector256.Create(before[u..]);
            (memoryGain * candidate * input * (one - input)).CopyTo(gates[u..]);
            (memoryGain * old * forget * (one - forget)).CopyTo(gates[(units + u)..]);
            (gain * bent * open * (one - open)).CopyTo(gates[((2 * units) + u)..]);
            (memoryGain * input * (one - (candidate * candidate))).CopyTo(gates[((3 * units) + u)..]);
            (memoryGain * forget).CopyTo(nextMemory[u..]);
        }
    }

    /// <summary>How far a gate of this sum is open.</summary>
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + LstmCell.Exp(-x));

    public static Vector256<float> Tanh(Vector256<float> x) => Sigmoid(x + x) * 2 - Vector256<float>.One;
}
