using System.Buffers;

namespace QuoteExtract.Learning;

/// <summary>
/// Reads sequences in one direction by long short-term memory. Many sequences go in step, so that each step is one product of a matrix of states with
/// the weights; the gates of a step lie together, the longest sequence first.
/// </summary>
/// <param name="words">Vector of a word × gates.</param>
/// <param name="features">Sum of the features' vectors × gates.</param>
/// <param name="weights">State × gates.</param>
/// <param name="bias">What each gate begins with.</param>
/// <param name="reversed">Whether it reads from the end.</param>
internal sealed class LstmReader(RoundedMatrix words, RoundedMatrix features, RoundedMatrix weights, float[] bias, bool reversed)
{
    /// <summary>Reads all sequences.</summary>
    /// <param name="sequences">Where each begins and ends among the places, the longest first; together they are all places.</param>
    /// <param name="vectors">The vectors of the words.</param>
    /// <param name="wordAt">The number of the vector at each place.</param>
    /// <param name="inputs">The sum of the features' vectors at each place.</param>
    /// <param name="scale">What one unit of them is worth.</param>
    /// <param name="states">Receives the state at each place: rows of <paramref name="stateStride"/>, from <paramref name="stateStart"/> on.</param>
    public void Read(ReadOnlySpan<(int Start, int End)> sequences, ReadOnlySpan<float> vectors, ReadOnlySpan<int> wordAt, ReadOnlySpan<short> inputs, float scale,
        Span<float> states, int stateStride, int stateStart)
    {
        if (sequences.IsEmpty) return;
        int units = weights.Rows, width = 4 * units, depth = features.Rows, places = wordAt.Length, distinct = vectors.Length / words.Rows;
        float[] rented = ArrayPool<float>.Shared.Rent((places * width) + (distinct * width) + (2 * sequences.Length * units));
        short[] stepped = ArrayPool<short>.Shared.Rent(places * depth);
        int[] order = ArrayPool<int>.Shared.Rent(2 * places);
        var gates = rented.AsSpan(0, places * width);
        var sums = rented.AsSpan(gates.Length, distinct * width);
        Span<float> now = rented.AsSpan(gates.Length + sums.Length, sequences.Length * units), memory = rented.AsSpan(gates.Length + sums.Length + now.Length, now.Length);
        Span<int> placeOf = order.AsSpan(0, places), wordOf = order.AsSpan(places, places);
        Order(sequences, placeOf);
        for (int row = 0; row < places; row++)
        {
            wordOf[row] = wordAt[placeOf[row]];
            inputs.Slice(placeOf[row] * depth, depth).CopyTo(stepped.AsSpan(row * depth));
        }
        for (int row = 0; row < distinct; row++) bias.CopyTo(sums[(row * width)..]);
        words.MultiplyAdd(vectors, distinct, sums);
        features.Multiply(stepped, scale, places, sums, wordOf, gates);
        memory.Clear();
        for (int first = 0, step = 0, active = sequences.Length; first < places; step++, first += active)
        {
            while (Length(sequences[active - 1]) <= step) active--;
            var opened = gates.Slice(first * width, active * width);
            if (step > 0) weights.MultiplyAdd(now, active, opened);
            for (int s = 0; s < active; s++)
            {
                var state = now.Slice(s * units, units);
                LstmCell.Step(opened.Slice(s * width, width), memory.Slice(s * units, units), state);
                state.CopyTo(states[((placeOf[first + s] * stateStride) + stateStart)..]);
            }
        }
        ArrayPool<float>.Shared.Return(rented);
        ArrayPool<short>.Shared.Return(stepped);
        ArrayPool<int>.Shared.Return(order);
    }

    // The places in the order in which they are read: the first of every sequence, the second, and so on.
    private void Order(ReadOnlySpan<(int Start, int End)> sequences, Span<int> places)
    {
        for (int row = 0, step = 0, active = sequences.Length; row < places.Length; step++)
        {
            while (Length(sequences[active - 1]) <= step) active--;
            foreach (var (start, end) in sequences[..active]) places[row++] = reversed ? end - 1 - step : start + step;
        }
    }

    private static int Length((int Start, int End) sequence) => sequence.End - sequence.Start;
}
