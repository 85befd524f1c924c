using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteExtract.Learning;

/// <summary>
/// Layer normalization (Ba, Kiros and Hinton 2016): a row less its mean, divided by its spread, then stretched and moved number by number.
/// </summary>
internal static class LayerNorm
{
    private const float Least = 1e-12f;

    /// <summary>Brings a row to mean 0 and spread 1.</summary>
    /// <param name="row">As long as a multiple of sixteen.</param>
    /// <param name="addend">What is added to it before, as long; may be empty.</param>
    /// <returns>What the differences to the mean were multiplied by.</returns>
    public static float Center(Span<float> row, ReadOnlySpan<float> addend)
    {
        if (!addend.IsEmpty) ArgumentOutOfRangeException.ThrowIfLessThan(addend.Length, row.Length);
        ref float at = ref MemoryMarshal.GetReference(row);
        ref float added = ref MemoryMarshal.GetReference(addend);
        Vector256<float> sum = default, other = default;
        for (int i = 0; i < row.Length; i += 16)
        {
            var (low, high) = (Vector256.LoadUnsafe(ref at, (nuint)i), Vector256.LoadUnsafe(ref at, (nuint)i + 8));
            if (!addend.IsEmpty)
            {
                (low, high) = (low + Vector256.LoadUnsafe(ref added, (nuint)i), high + Vector256.LoadUnsafe(ref added, (nuint)i + 8));
                low.StoreUnsafe(ref at, (nuint)i);
                high.StoreUnsafe(ref at, (nuint)i + 8);
            }
            (sum, other) = (sum + low, other + high);
        }
        var mean = Vector256.Create(Vector256.Sum(sum + other) / row.Length);
        (sum, other) = (default, default);
        for (int i = 0; i < row.Length; i += 16)
        {
            var (low, high) = (Vector256.LoadUnsafe(ref at, (nuint)i) - mean, Vector256.LoadUnsafe(ref at, (nuint)i + 8) - mean);
            (sum, other) = (Vector256.MultiplyAddEstimate(low, low, sum), Vector256.MultiplyAddEstimate(high, high, other));
        }
        float inverse = 1 / MathF.Sqrt((Vector256.Sum(sum + other) / row.Length) + Least);
        for (int i = 0; i < row.Length; i += 8)
            ((Vector256.LoadUnsafe(ref at, (nuint)i) - mean) * inverse).StoreUnsafe(ref at, (nuint)i);
        return inverse;
    }

    /// <summary>Stretches and moves a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="norm">What each number is multiplied by, then what is added to each.</param>
    public static void Stretch(Span<float> row, ReadOnlySpan<float> norm)
    {
        ref float at = ref MemoryMarshal.GetReference(row);
        ref float gain = ref MemoryMarshal.GetReference(norm[..(2 * row.Length)]);
        for (int i = 0; i < row.Length; i += 8)
        {
            var product = Vector256.LoadUnsafe(ref at, (nuint)i) * Vector256.LoadUnsafe(ref gain, (nuint)i);
            (product + Vector256.LoadUnsafe(ref gain, (nuint)(row.Length + i))).StoreUnsafe(ref at, (nuint)i);
        }
    }
}
