using System.Numerics;

namespace QuoteExtract.Training.Learning;

/// <summary>Sums and products, place by place.</summary>
internal static class Vectors
{
    public static void Add(ReadOnlySpan<float> values, Span<float> sums)
    {
        int i = 0;
        for (; i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
            (new Vector<float>(sums[i..]) + new Vector<float>(values[i..])).CopyTo(sums[i..]);
        for (; i < values.Length; i++) sums[i] += values[i];
    }

    public static void Multiply(ReadOnlySpan<float> factors, Span<float> products)
    {
        int i = 0;
        for (; i + Vector<float>.Count <= factors.Length; i += Vector<float>.Count)
            (new Vector<float>(products[i..]) * new Vector<float>(factors[i..])).CopyTo(products[i..]);
        for (; i < factors.Length; i++) products[i] *= factors[i];
    }
}
