using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteExtract.Learning;

/// <summary>
/// One step of long short-term memory (Hochreiter and Schmidhuber 1997, with forget gates). A row of gates is input, forget, output
/// and candidate, as long as the state each.
/// </summary>
internal static class LstmCell
{
    /// <summary>Moves one sequence a step on.</summary>
    /// <param name="gates">Four sums for each unit.</param>
    /// <param name="memory">The cell's memory, before and after.</param>
    /// <param name="state">Receives what it puts out.</param>
    public static void Step(ReadOnlySpan<float> gates, Span<float> memory, Span<float> state)
    {
        int units = memory.Length;
        ref float gate = ref MemoryMarshal.GetReference(gates);
        ref float cell = ref MemoryMarshal.GetReference(memory);
        ref float output = ref MemoryMarshal.GetReference(state);
        var one = Vector256<float>.One;
        for (int u = 0; u < units; u += Vector256<float>.Count)
        {
            // Sigmoid x is 1 / (1 + e^-x), and tanh x is (1 - e^-2x) / (1 + e^-2x); one division does for what is kept, and one for what is put out.
            var input = one + Exp(-Vector256.LoadUnsafe(ref gate, (nuint)u));
            var forget = one + Exp(-Vector256.LoadUnsafe(ref gate, (nuint)(units + u)));
            var open = one + Exp(-Vector256.LoadUnsafe(ref gate, (nuint)((2 * units) + u)));
            var candidate = Exp(-2 * Vector256.LoadUnsafe(ref gate, (nuint)((3 * units) + u)));
            var taken = input * (one + candidate);
            var kept = ((Vector256.LoadUnsafe(ref cell, (nuint)u) * taken) + ((one - candidate) * forget)) / (taken * forget);
            kept.StoreUnsafe(ref cell, (nuint)u);
            var bent = Exp(-2 * kept);
            ((one - bent) / (open * (one + bent))).StoreUnsafe(ref output, (nuint)u);
        }
    }

    /// <summary>e^x by a power of two and a polynomial (Cephes), to about seven digits; the ends are cut where a sigmoid is flat and three such numbers still multiply.</summary>
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-28f)), Vector256.Create(28f));
        var power = Vector256.Floor(Vector256.MultiplyAddEstimate(x, Vector256.Create(1.44269504f), Vector256.Create(0.5f)));
        var rest = Vector256.MultiplyAddEstimate(power, Vector256.Create(-0.693359375f), x);
        rest = Vector256.MultiplyAddEstimate(power, Vector256.Create(2.12194440e-4f), rest);
        var sum = Vector256.Create(1.9875691500e-4f);
        sum = Vector256.MultiplyAddEstimate(sum, rest, Vector256.Create(1.3981999507e-3f));
        sum = Vector256.MultiplyAddEstimate(sum, rest, Vector256.Create(8.3334519073e-3f));
        sum = Vector256.MultiplyAddEstimate(sum, rest, Vector256.Create(4.1665795894e-2f));
        sum = Vector256.MultiplyAddEstimate(sum, rest, Vector256.Create(1.6666665459e-1f));
        sum = Vector256.MultiplyAddEstimate(sum, rest, Vector256.Create(5.0000001201e-1f));
        sum = Vector256.MultiplyAddEstimate(sum * rest, rest, rest) + Vector256<float>.One;
        return sum * ((Vector256.ConvertToInt32(power) + Vector256.Create(127)) << 23).AsSingle();
    }
}
