using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteExtract.Learning;

/// <summary>
/// One head of self-attention (Vaswani et al. 2017): each piece asks with its query, is answered by the keys of all pieces, and takes up
/// their values by how well they answer. A row of gates holds the queries of all heads, then their keys, then their values.
/// </summary>
internal static class SelfAttention
{
    /// <summary>The length of a row of weights for so many pieces: the next multiple of eight.</summary>
    public static int Padded(int count) => (count + 7) & ~7;

    /// <summary>Reads one text with one head.</summary>
    /// <param name="gates">Row after row, three times <paramref name="width"/> long each.</param>
    /// <param name="count">How many pieces.</param>
    /// <param name="width">The length of a state.</param>
    /// <param name="start">Where the head's part of a state begins.</param>
    /// <param name="headWidth">How long it is: a multiple of eight.</param>
    /// <param name="keys">Room for <paramref name="headWidth"/> padded rows.</param>
    /// <param name="weights">Receives a padded row for each piece: how much it takes up of every piece.</param>
    /// <param name="states">Receives the head's part of each piece's state.</param>
    public static void Read(ReadOnlySpan<float> gates, int count, int width, int start, int headWidth, Span<float> keys,
        Span<float> weights, Span<float> states)
    {
        int padded = Padded(count), step = 3 * width;
        keys = keys[..(headWidth * padded)];
        keys.Clear();
        SmallProduct.Turn(gates[(width + start)..], step, count, headWidth, keys, padded);
        SmallProduct.Multiply(gates[start..], step, keys, padded, count, headWidth, padded, weights, padded);
        float scale = 1 / MathF.Sqrt(headWidth);
        for (int row = 0; row < count; row++) Share(weights.Slice(row * padded, padded), count, scale);
        SmallProduct.Multiply(weights, padded, gates[((2 * width) + start)..], step, count, count, headWidth, states[start..], width);
    }

    // Softmax over the first of a padded row; the others become 0.
    private static void Share(Span<float> row, int count, float scale)
    {
        row[count..].Fill(float.NegativeInfinity);
        ref float at = ref MemoryMarshal.GetReference(row);
        var most = Vector256.Create(float.NegativeInfinity);
        for (int i = 0; i < row.Length; i += 8) most = Vector256.Max(most, Vector256.LoadUnsafe(ref at, (nuint)i));
        float largest = most[0];
        for (int lane = 1; lane < 8; lane++) largest = Math.Max(largest, most[lane]);
        row[count..].Fill(largest);
        var top = Vector256.Create(largest);
        for (int i = 0; i < row.Length; i += 8) LstmCell.Exp((Vector256.LoadUnsafe(ref at, (nuint)i) - top) * scale)
            .StoreUnsafe(ref at, (nuint)i);
        row[count..].Clear();
        var sum = Vector256<float>.Zero;
        for (int i = 0; i < row.Length; i += 8) sum += Vector256.LoadUnsafe(ref at, (nuint)i);
        float inverse = 1 / Vector256.Sum(sum);
        for (int i = 0; i < row.Length; i += 8) (Vector256.LoadUnsafe(ref at, (nuint)i) * inverse).StoreUnsafe(ref at, (nuint)i);
    }
}
