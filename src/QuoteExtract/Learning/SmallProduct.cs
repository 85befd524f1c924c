using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteExtract.Learning;

/// <summary>Products of small matrices that lie inside larger ones, such as the queries of one head of attention and its keys.</summary>
internal static class SmallProduct
{
    private const int Tall = 8, Panel = 8;

    /// <summary>left × right.</summary>
    /// <param name="left">The first row of the left matrix.</param>
    /// <param name="leftStep">From one of its rows to the next.</param>
    /// <param name="right">The first row of the right matrix.</param>
    /// <param name="rightStep">From one of its rows to the next.</param>
    /// <param name="rows">The height of the left one.</param>
    /// <param name="inner">Its width: the height of the right one.</param>
    /// <param name="columns">The width of the right one: a multiple of eight.</param>
    /// <param name="to">Receives the product, its rows <paramref name="toStep"/> apart.</param>
    public static void Multiply(ReadOnlySpan<float> left, int leftStep, ReadOnlySpan<float> right, int rightStep, int rows, int inner,
        int columns, Span<float> to, int toStep)
    {
        if (rows == 0 || inner == 0) return;
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % Panel, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(left.Length, ((rows - 1) * leftStep) + inner);
        ArgumentOutOfRangeException.ThrowIfLessThan(right.Length, ((inner - 1) * rightStep) + columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(to.Length, ((rows - 1) * toStep) + columns);
        for (int row = 0; row < rows; row += Tall)
            for (int column = 0; column < columns; column += Panel)
                MultiplyEight(ref MemoryMarshal.GetReference(left[(row * leftStep)..]), leftStep,
                    ref MemoryMarshal.GetReference(right[column..]), rightStep,
                    Math.Min(Tall, rows - row), inner, ref MemoryMarshal.GetReference(to[((row * toStep) + column)..]), toStep);
    }

    /// <summary>Exchanges rows and columns.</summary>
    /// <param name="from">Rows <paramref name="step"/> apart.</param>
    /// <param name="to">Receives them as columns, its rows <paramref name="toStep"/> apart.</param>
    public static void Turn(ReadOnlySpan<float> from, int step, int rows, int columns, Span<float> to, int toStep)
    {
        for (int row = 0; row < rows; row++)
        {
            var line = from.Slice(row * step, columns);
            for (int column = 0; column < line.Length; column++) to[(column * toStep) + row] = line[column];
        }
    }

    /// <summary>Adds a row times a number to a sum.</summary>
    public static void AddScaled(ReadOnlySpan<float> row, float factor, Span<float> sum)
    {
        ref float from = ref MemoryMarshal.GetReference(row);
        ref float to = ref MemoryMarshal.GetReference(sum[..row.Length]);
        var factors = Vector256.Create(factor);
        int i = 0;
        for (; i + Panel <= row.Length; i += Panel)
            Vector256.MultiplyAddEstimate(Vector256.LoadUnsafe(ref from, (nuint)i), factors, Vector256.LoadUnsafe(ref to, (nuint)i))
                .StoreUnsafe(ref to, (nuint)i);
        for (; i < row.Length; i++) sum[i] += row[i] * factor;
    }

    /// <summary>The product of two rows.</summary>
    public static float Of(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ref float from = ref MemoryMarshal.GetReference(left);
        ref float with = ref MemoryMarshal.GetReference(right[..left.Length]);
        var sums = Vector256<float>.Zero;
        int i = 0;
        for (; i + Panel <= left.Length; i += Panel)
            sums = Vector256.MultiplyAddEstimate(Vector256.LoadUnsafe(ref from, (nuint)i), Vector256.LoadUnsafe(ref with, (nuint)i), sums);
        float sum = Vector256.Sum(sums);
        for (; i < left.Length; i++) sum += left[i] * right[i];
        return sum;
    }

    /// <summary>Adds one row × matrix to a sum.</summary>
    /// <param name="row">As long as the matrix is high.</param>
    /// <param name="matrix">Row after row.</param>
    /// <param name="sum">As long as the matrix is wide.</param>
    public static void AddRow(ReadOnlySpan<float> row, ReadOnlySpan<float> matrix, Span<float> sum)
    {
        for (int i = 0; i < row.Length; i++) AddScaled(matrix.Slice(i * sum.Length, sum.Length), row[i], sum);
    }

    // Eight rows by eight columns in registers; of fewer rows the last one is done again and again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyEight(ref float left, int leftStep, ref float right, int rightStep, int rows, int inner, ref float to,
        int toStep)
    {
        int last = rows - 1;
        ref float r1 = ref Unsafe.Add(ref left, Math.Min(1, last) * leftStep);
        ref float r2 = ref Unsafe.Add(ref left, Math.Min(2, last) * leftStep);
        ref float r3 = ref Unsafe.Add(ref left, Math.Min(3, last) * leftStep);
        ref float r4 = ref Unsafe.Add(ref left, Math.Min(4, last) * leftStep);
        ref float r5 = ref Unsafe.Add(ref left, Math.Min(5, last) * leftStep);
        ref float r6 = ref Unsafe.Add(ref left, Math.Min(6, last) * leftStep);
        ref float r7 = ref Unsafe.Add(ref left, Math.Min(7, last) * leftStep);
        Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        for (int k = 0; k < inner; k++)
        {
            var line = Vector256.LoadUnsafe(ref right);
            right = ref Unsafe.Add(ref right, rightStep);
            s0 = Vector256.MultiplyAddEstimate(Vector256.Create(Unsafe.Add(ref left, k)), line, s0);
            s1 = Vector256.MultiplyAddEstimate(Vector256.Create(Unsafe.Add(ref r1, k)), line, s1);
            s2 = Vector256.MultiplyAddEstimate(Vector256.Create(Unsafe.Add(ref r2, k)), line, s2);
            s3 = Vector256.MultiplyAddEstimate(Vector256.Create(Unsafe.Add(ref r3, k)), line, s3);
            s4 = Vector256.MultiplyAddEstimate(Vector256.Create(Unsafe.Add(ref r4, k)), line, s4);
            s5 = Vector256.MultiplyAddEstimate(Vector256.Create(Unsafe.Add(ref r5, k)), line, s5);
            s6 = Vector256.MultiplyAddEstimate(Vector256.Create(Unsafe.Add(ref r6, k)), line, s6);
            s7 = Vector256.MultiplyAddEstimate(Vector256.Create(Unsafe.Add(ref r7, k)), line, s7);
        }
        s0.StoreUnsafe(ref to);
        s1.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(1, last) * toStep));
        s2.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(2, last) * toStep));
        s3.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(3, last) * toStep));
        s4.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(4, last) * toStep));
        s5.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(5, last) * toStep));
        s6.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(6, last) * toStep));
        s7.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(7, last) * toStep));
    }
}
