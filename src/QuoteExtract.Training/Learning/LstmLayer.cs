using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteExtract.Training.Learning;

/// <summary>
/// Reads sequences in one direction by long short-term memory. Many sequences go in step, so that each step is one product of a
/// matrix of states with the weights.
/// </summary>
/// <param name="weights">State × gates.</param>
/// <param name="reversed">Whether it reads from the end.</param>
internal sealed class LstmLayer(WeightMatrix weights, bool reversed)
{
    /// <summary>The length of a state.</summary>
    public int Units => weights.Rows;

    /// <summary>Reads all sequences.</summary>
    /// <param name="sequences">Where each begins and ends among the places, the longest first.</param>
    /// <param name="gates">What the input adds to the gates at each place, and the gates afterwards: rows of <paramref name="gateStride"/>,
    /// those of this layer from <paramref name="gateStart"/> on.</param>
    /// <param name="states">Receives the state at each place: rows of <paramref name="stateStride"/>, from <paramref name="stateStart"/> on.</param>
    /// <param name="memories">Receives the memory at each place.</param>
    public void Read(ReadOnlySpan<(int Start, int End)> sequences, Span<float> gates, int gateStride, int gateStart,
        Span<float> states, int stateStride, int stateStart, Span<float> memories)
    {
        if (sequences.IsEmpty) return;
        int units = Units, width = 4 * units, active = sequences.Length;
        float[] rented = ArrayPool<float>.Shared.Rent(active * (2 * units + width));
        Span<float> now = rented.AsSpan(0, active * units), memory = rented.AsSpan(active * units, active * units), sums = rented.AsSpan(2 * active * units, active * width);
        now.Clear();
        memory.Clear();
        for (int step = 0; ; step++)
        {
            while (active > 0 && Length(sequences[active - 1]) <= step) active--;
            if (active == 0) break;
            for (int s = 0; s < active; s++) gates.Slice((Place(sequences[s], step) * gateStride) + gateStart, width).CopyTo(sums[(s * width)..]);
            if (step > 0) weights.MultiplyAdd(now, active, sums);
            for (int s = 0; s < active; s++)
            {
                int place = Place(sequences[s], step);
                var state = now.Slice(s * units, units);
                Step(sums.Slice(s * width, width), memory.Slice(s * units, units), state);
                state.CopyTo(states[((place * stateStride) + stateStart)..]);
                memory.Slice(s * units, units).CopyTo(memories[(place * units)..]);
                sums.Slice(s * width, width).CopyTo(gates[((place * gateStride) + gateStart)..]);
            }
        }
        ArrayPool<float>.Shared.Return(rented);
    }

    /// <summary>The place that a sequence is at after so many steps.</summary>
    public int Place((int Start, int End) sequence, int step) => reversed ? sequence.End - 1 - step : sequence.Start + step;

    // LstmCell's step, which also replaces the sums by the gates' openings and the candidate.
    private static void Step(Span<float> gates, Span<float> memory, Span<float> state)
    {
        int units = memory.Length;
        ref float gate = ref MemoryMarshal.GetReference(gates);
        ref float cell = ref MemoryMarshal.GetReference(memory);
        ref float output = ref MemoryMarshal.GetReference(state);
        for (int u = 0; u < units; u += Vector256<float>.Count)
        {
            var input = LstmGains.Sigmoid(Vector256.LoadUnsafe(ref gate, (nuint)u));
            var forget = LstmGains.Sigmoid(Vector256.LoadUnsafe(ref gate, (nuint)(units + u)));
            var open = LstmGains.Sigmoid(Vector256.LoadUnsafe(ref gate, (nuint)((2 * units) + u)));
            var candidate = LstmGains.Tanh(Vector256.LoadUnsafe(ref gate, (nuint)((3 * units) + u)));
            var kept = forget * Vector256.LoadUnsafe(ref cell, (nuint)u) + input * candidate;
            input.StoreUnsafe(ref gate, (nuint)u);
            forget.StoreUnsafe(ref gate, (nuint)(units + u));
            open.StoreUnsafe(ref gate, (nuint)((2 * units) + u));
            candidate.StoreUnsafe(ref gate, (nuint)((3 * units) + u));
            kept.StoreUnsafe(ref cell, (nuint)u);
            (open * LstmGains.Tanh(kept)).StoreUnsafe(ref output, (nuint)u);
        }
    }

    private static int Length((int Start, int End) sequence) => sequence.End - sequence.Start;
}
