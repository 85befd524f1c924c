using QuoteExtract.Learning;
using System.Buffers;

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
    /// <param name="memories">Receives the memory at each place; empty when it is not wanted.</param>
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
                LstmCell.Step(sums.Slice(s * width, width), memory.Slice(s * units, units), state);
                state.CopyTo(states[((place * stateStride) + stateStart)..]);
                if (memories.IsEmpty) continue;
                memory.Slice(s * units, units).CopyTo(memories[(place * units)..]);
                sums.Slice(s * width, width).CopyTo(gates[((place * gateStride) + gateStart)..]);
            }
        }
        ArrayPool<float>.Shared.Return(rented);
    }

    /// <summary>The place that a sequence is at after so many steps.</summary>
    public int Place((int Start, int End) sequence, int step) => reversed ? sequence.End - 1 - step : sequence.Start + step;

    private static int Length((int Start, int End) sequence) => sequence.End - sequence.Start;
}
