using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace QuoteExtract.Training.Learning;

/// <summary>
/// The innermost part of a product: a tile of sums that stay in registers (Goto and van de Geijn 2008), twelve rows by two vectors of
/// sixteen numbers where the processor has them, six rows by two of eight elsewhere. Each sum is taken in the same order by both.
/// </summary>
internal static class ProductTile
{
    private static readonly bool IsWide = Vector512.IsHardwareAccelerated;

    /// <summary>The rows of a tile.</summary>
    public static readonly int Rows = IsWide ? 12 : 6;

    /// <summary>Its columns.</summary>
    public static readonly int Columns = IsWide ? 32 : 16;

    /// <summary>Adds left × right to a tile.</summary>
    /// <param name="left">Column after column, <see cref="Rows"/> numbers each.</param>
    /// <param name="right">Row after row, <see cref="Columns"/> numbers each.</param>
    /// <param name="inner">How many of them.</param>
    /// <param name="to">The first number of the tile.</param>
    /// <param name="step">From one of its rows to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref float left, ref float right, int inner, ref float to, int step)
    {
        if (IsWide) AddWide(ref left, ref right, inner, ref to, step);
        else AddNarrow(ref left, ref right, inner, ref to, step);
    }

    // Twelve rows by thirty-two columns.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddWide(ref float left, ref float right, int inner, ref float to, int step)
    {
        Vector512<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        Vector512<float> e0 = default, e1 = default, f0 = default, f1 = default, g0 = default, g1 = default, h0 = default, h1 = default;
        Vector512<float> i0 = default, i1 = default, j0 = default, j1 = default, k0 = default, k1 = default, l0 = default, l1 = default;
        for (; inner > 0; inner--)
        {
            var w0 = Vector512.LoadUnsafe(ref right);
            var w1 = Vector512.LoadUnsafe(ref right, 16);
            var x0 = Vector512.Create(left);
            (a0, a1) = (Vector512.MultiplyAddEstimate(x0, w0, a0), Vector512.MultiplyAddEstimate(x0, w1, a1));
            var x1 = Vector512.Create(Unsafe.Add(ref left, 1));
            (b0, b1) = (Vector512.MultiplyAddEstimate(x1, w0, b0), Vector512.MultiplyAddEstimate(x1, w1, b1));
            var x2 = Vector512.Create(Unsafe.Add(ref left, 2));
            (c0, c1) = (Vector512.MultiplyAddEstimate(x2, w0, c0), Vector512.MultiplyAddEstimate(x2, w1, c1));
            var x3 = Vector512.Create(Unsafe.Add(ref left, 3));
            (d0, d1) = (Vector512.MultiplyAddEstimate(x3, w0, d0), Vector512.MultiplyAddEstimate(x3, w1, d1));
            var x4 = Vector512.Create(Unsafe.Add(ref left, 4));
            (e0, e1) = (Vector512.MultiplyAddEstimate(x4, w0, e0), Vector512.MultiplyAddEstimate(x4, w1, e1));
            var x5 = Vector512.Create(Unsafe.Add(ref left, 5));
            (f0, f1) = (Vector512.MultiplyAddEstimate(x5, w0, f0), Vector512.MultiplyAddEstimate(x5, w1, f1));
            var x6 = Vector512.Create(Unsafe.Add(ref left, 6));
            (g0, g1) = (Vector512.MultiplyAddEstimate(x6, w0, g0), Vector512.MultiplyAddEstimate(x6, w1, g1));
            var x7 = Vector512.Create(Unsafe.Add(ref left, 7));
            (h0, h1) = (Vector512.MultiplyAddEstimate(x7, w0, h0), Vector512.MultiplyAddEstimate(x7, w1, h1));
            var x8 = Vector512.Create(Unsafe.Add(ref left, 8));
            (i0, i1) = (Vector512.MultiplyAddEstimate(x8, w0, i0), Vector512.MultiplyAddEstimate(x8, w1, i1));
            var x9 = Vector512.Create(Unsafe.Add(ref left, 9));
            (j0, j1) = (Vector512.MultiplyAddEstimate(x9, w0, j0), Vector512.MultiplyAddEstimate(x9, w1, j1));
            var x10 = Vector512.Create(Unsafe.Add(ref left, 10));
            (k0, k1) = (Vector512.MultiplyAddEstimate(x10, w0, k0), Vector512.MultiplyAddEstimate(x10, w1, k1));
            var x11 = Vector512.Create(Unsafe.Add(ref left, 11));
            (l0, l1) = (Vector512.MultiplyAddEstimate(x11, w0, l0), Vector512.MultiplyAddEstimate(x11, w1, l1));
            left = ref Unsafe.Add(ref left, 12);
            right = ref Unsafe.Add(ref right, 32);
        }
        Add(ref to, a0, a1);
        Add(ref Unsafe.Add(ref to, 1 * step), b0, b1);
        Add(ref Unsafe.Add(ref to, 2 * step), c0, c1);
        Add(ref Unsafe.Add(ref to, 3 * step), d0, d1);
        Add(ref Unsafe.Add(ref to, 4 * step), e0, e1);
        Add(ref Unsafe.Add(ref to, 5 * step), f0, f1);
        Add(ref Unsafe.Add(ref to, 6 * step), g0, g1);
        Add(ref Unsafe.Add(ref to, 7 * step), h0, h1);
        Add(ref Unsafe.Add(ref to, 8 * step), i0, i1);
        Add(ref Unsafe.Add(ref to, 9 * step), j0, j1);
        Add(ref Unsafe.Add(ref to, 10 * step), k0, k1);
        Add(ref Unsafe.Add(ref to, 11 * step), l0, l1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref float to, Vector512<float> low, Vector512<float> high)
    {
        (Vector512.LoadUnsafe(ref to) + low).StoreUnsafe(ref to);
        (Vector512.LoadUnsafe(ref to, 16) + high).StoreUnsafe(ref to, 16);
    }

    // Six rows by sixteen columns.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddNarrow(ref float left, ref float right, int inner, ref float to, int step)
    {
        Vector256<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        Vector256<float> e0 = default, e1 = default, f0 = default, f1 = default;
        for (; inner > 0; inner--)
        {
            var w0 = Vector256.LoadUnsafe(ref right);
            var w1 = Vector256.LoadUnsafe(ref right, 8);
            var x0 = Vector256.Create(left);
            (a0, a1) = (Vector256.MultiplyAddEstimate(x0, w0, a0), Vector256.MultiplyAddEstimate(x0, w1, a1));
            var x1 = Vector256.Create(Unsafe.Add(ref left, 1));
            (b0, b1) = (Vector256.MultiplyAddEstimate(x1, w0, b0), Vector256.MultiplyAddEstimate(x1, w1, b1));
            var x2 = Vector256.Create(Unsafe.Add(ref left, 2));
            (c0, c1) = (Vector256.MultiplyAddEstimate(x2, w0, c0), Vector256.MultiplyAddEstimate(x2, w1, c1));
            var x3 = Vector256.Create(Unsafe.Add(ref left, 3));
            (d0, d1) = (Vector256.MultiplyAddEstimate(x3, w0, d0), Vector256.MultiplyAddEstimate(x3, w1, d1));
            var x4 = Vector256.Create(Unsafe.Add(ref left, 4));
            (e0, e1) = (Vector256.MultiplyAddEstimate(x4, w0, e0), Vector256.MultiplyAddEstimate(x4, w1, e1));
            var x5 = Vector256.Create(Unsafe.Add(ref left, 5));
            (f0, f1) = (Vector256.MultiplyAddEstimate(x5, w0, f0), Vector256.MultiplyAddEstimate(x5, w1, f1));
            left = ref Unsafe.Add(ref left, 6);
            right = ref Unsafe.Add(ref right, 16);
        }
        Add(ref to, a0, a1);
        Add(ref Unsafe.Add(ref to, 1 * step), b0, b1);
        Add(ref Unsafe.Add(ref to, 2 * step), c0, c1);
        Add(ref Unsafe.Add(ref to, 3 * step), d0, d1);
        Add(ref Unsafe.Add(ref to, 4 * step), e0, e1);
        Add(ref Unsafe.Add(ref to, 5 * step), f0, f1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref float to, Vector256<float> low, Vector256<float> high)
    {
        (Vector256.LoadUnsafe(ref to) + low).StoreUnsafe(ref to);
        (Vector256.LoadUnsafe(ref to, 8) + high).StoreUnsafe(ref to, 8);
    }
}
