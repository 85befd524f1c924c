using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteExtract.Training.Learning;

/// <summary>
/// A matrix that rows of numbers are multiplied by, laid out for it: panels of sixteen columns, each row after row, so that six rows
/// at a time are summed up in registers (Goto and van de Geijn 2008).
/// </summary>
internal sealed class WeightMatrix
{
    private const int Panel = 16, Tall = 6, Wide = 4, Few = 3;

    private readonly float[] _panels;

    /// <param name="rows">Its height: the length of what is multiplied.</param>
    /// <param name="columns">Its width: a multiple of sixteen.</param>
    /// <param name="storage">Where it is kept; new when null.</param>
    public WeightMatrix(int rows, int columns, float[]? storage = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % Panel, 0);
        (Rows, Columns, _panels) = (rows, columns, storage ?? new float[rows * columns]);
        ArgumentOutOfRangeException.ThrowIfLessThan(_panels.Length, rows * columns);
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Takes over a matrix that is written row after row.</summary>
    public void Fill(ReadOnlySpan<float> values)
    {
        for (int column = 0; column < Columns; column += Panel)
            for (int row = 0; row < Rows; row++) values.Slice((row * Columns) + column, Panel).CopyTo(_panels.AsSpan((column * Rows) + (row * Panel)));
    }

    /// <summary>Takes over a matrix, written row after row, with rows and columns exchanged.</summary>
    public void FillTransposed(ReadOnlySpan<float> values)
    {
        for (int row = 0; row < Rows; row++)
            for (int column = 0; column < Columns; column++)
                _panels[(column / Panel * Panel * Rows) + (row * Panel) + (column % Panel)] = values[(column * Rows) + row];
    }

    /// <summary>Adds rows × matrix to sums.</summary>
    /// <param name="rows">Row after row, each as long as the matrix is high.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="sums">Row after row, each as long as the matrix is wide.</param>
    public void MultiplyAdd(ReadOnlySpan<float> rows, int count, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.Length, count * Rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, count * Columns);
        ref float from = ref MemoryMarshal.GetReference(rows);
        ref float to = ref MemoryMarshal.GetReference(sums);
        ref float panels = ref MemoryMarshal.GetArrayDataReference(_panels);
        int whole = count - (count % Tall);
        for (int column = 0; column < Columns; column += Panel)
        {
            ref float panel = ref Unsafe.Add(ref panels, column * Rows);
            for (int row = 0; row < whole; row += Tall)
                AddSix(ref Unsafe.Add(ref from, row * Rows), ref panel, ref Unsafe.Add(ref to, (row * Columns) + column));
        }
        // Three of the rows that are left go by two panels, if there are so many, and the others by four.
        int single = count - whole >= Few && Columns % (2 * Panel) == 0 ? whole + Few : whole;
        for (int column = 0; column < Columns && single > whole; column += 2 * Panel)
            AddThree(ref Unsafe.Add(ref from, whole * Rows), ref Unsafe.Add(ref panels, column * Rows), ref Unsafe.Add(ref to, (whole * Columns) + column));
        for (int row = single; row < count; row++)
        {
            ref float a = ref Unsafe.Add(ref from, row * Rows);
            ref float sum = ref Unsafe.Add(ref to, row * Columns);
            int column = 0;
            for (; column + (Wide * Panel) <= Columns; column += Wide * Panel) AddWide(ref a, ref Unsafe.Add(ref panels, column * Rows), ref Unsafe.Add(ref sum, column));
            for (; column < Columns; column += Panel) AddOne(ref a, ref Unsafe.Add(ref panels, column * Rows), ref Unsafe.Add(ref sum, column));
        }
    }

    // Six rows by one panel: twelve sums, two loads and six broadcasts a step.
    private void AddSix(ref float a, ref float panel, ref float sums)
    {
        Vector256<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default;
        Vector256<float> d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        int rows = Rows;
        for (int k = 0; k < rows; k++)
        {
            var low = Vector256.LoadUnsafe(ref panel, (nuint)(k * Panel));
            var high = Vector256.LoadUnsafe(ref panel, (nuint)((k * Panel) + 8));
            var x = Vector256.Create(Unsafe.Add(ref a, k));
            (a0, a1) = (Vector256.MultiplyAddEstimate(x, low, a0), Vector256.MultiplyAddEstimate(x, high, a1));
            x = Vector256.Create(Unsafe.Add(ref a, k + rows));
            (b0, b1) = (Vector256.MultiplyAddEstimate(x, low, b0), Vector256.MultiplyAddEstimate(x, high, b1));
            x = Vector256.Create(Unsafe.Add(ref a, k + (2 * rows)));
            (c0, c1) = (Vector256.MultiplyAddEstimate(x, low, c0), Vector256.MultiplyAddEstimate(x, high, c1));
            x = Vector256.Create(Unsafe.Add(ref a, k + (3 * rows)));
            (d0, d1) = (Vector256.MultiplyAddEstimate(x, low, d0), Vector256.MultiplyAddEstimate(x, high, d1));
            x = Vector256.Create(Unsafe.Add(ref a, k + (4 * rows)));
            (e0, e1) = (Vector256.MultiplyAddEstimate(x, low, e0), Vector256.MultiplyAddEstimate(x, high, e1));
            x = Vector256.Create(Unsafe.Add(ref a, k + (5 * rows)));
            (f0, f1) = (Vector256.MultiplyAddEstimate(x, low, f0), Vector256.MultiplyAddEstimate(x, high, f1));
        }
        Add(ref sums, a0, a1);
        Add(ref Unsafe.Add(ref sums, Columns), b0, b1);
        Add(ref Unsafe.Add(ref sums, 2 * Columns), c0, c1);
        Add(ref Unsafe.Add(ref sums, 3 * Columns), d0, d1);
        Add(ref Unsafe.Add(ref sums, 4 * Columns), e0, e1);
        Add(ref Unsafe.Add(ref sums, 5 * Columns), f0, f1);
    }

    // Three rows by two panels.
    private void AddThree(ref float a, ref float panel, ref float sums)
    {
        Vector256<float> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default;
        Vector256<float> b2 = default, b3 = default, c0 = default, c1 = default, c2 = default, c3 = default;
        int rows = Rows, next = Rows * Panel;
        for (int k = 0; k < rows; k++)
        {
            ref float at = ref Unsafe.Add(ref panel, k * Panel);
            var (w0, w1) = (Vector256.LoadUnsafe(ref at), Vector256.LoadUnsafe(ref at, 8));
            at = ref Unsafe.Add(ref at, next);
            var (w2, w3) = (Vector256.LoadUnsafe(ref at), Vector256.LoadUnsafe(ref at, 8));
            var x = Vector256.Create(Unsafe.Add(ref a, k));
            (a0, a1) = (Vector256.MultiplyAddEstimate(x, w0, a0), Vector256.MultiplyAddEstimate(x, w1, a1));
            (a2, a3) = (Vector256.MultiplyAddEstimate(x, w2, a2), Vector256.MultiplyAddEstimate(x, w3, a3));
            x = Vector256.Create(Unsafe.Add(ref a, k + rows));
            (b0, b1) = (Vector256.MultiplyAddEstimate(x, w0, b0), Vector256.MultiplyAddEstimate(x, w1, b1));
            (b2, b3) = (Vector256.MultiplyAddEstimate(x, w2, b2), Vector256.MultiplyAddEstimate(x, w3, b3));
            x = Vector256.Create(Unsafe.Add(ref a, k + (2 * rows)));
            (c0, c1) = (Vector256.MultiplyAddEstimate(x, w0, c0), Vector256.MultiplyAddEstimate(x, w1, c1));
            (c2, c3) = (Vector256.MultiplyAddEstimate(x, w2, c2), Vector256.MultiplyAddEstimate(x, w3, c3));
        }
        Add(ref sums, a0, a1);
        Add(ref Unsafe.Add(ref sums, Panel), a2, a3);
        Add(ref Unsafe.Add(ref sums, Columns), b0, b1);
        Add(ref Unsafe.Add(ref sums, Columns + Panel), b2, b3);
        Add(ref Unsafe.Add(ref sums, 2 * Columns), c0, c1);
        Add(ref Unsafe.Add(ref sums, (2 * Columns) + Panel), c2, c3);
    }

    // One row by four panels.
    private void AddWide(ref float a, ref float panel, ref float sums)
    {
        Vector256<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        int next = Rows * Panel;
        for (int k = 0; k < Rows; k++)
        {
            var x = Vector256.Create(Unsafe.Add(ref a, k));
            ref float at = ref Unsafe.Add(ref panel, k * Panel);
            (a0, a1) = (Vector256.MultiplyAddEstimate(x, Vector256.LoadUnsafe(ref at), a0), Vector256.MultiplyAddEstimate(x, Vector256.LoadUnsafe(ref at, 8), a1));
            at = ref Unsafe.Add(ref at, next);
            (b0, b1) = (Vector256.MultiplyAddEstimate(x, Vector256.LoadUnsafe(ref at), b0), Vector256.MultiplyAddEstimate(x, Vector256.LoadUnsafe(ref at, 8), b1));
            at = ref Unsafe.Add(ref at, next);
            (c0, c1) = (Vector256.MultiplyAddEstimate(x, Vector256.LoadUnsafe(ref at), c0), Vector256.MultiplyAddEstimate(x, Vector256.LoadUnsafe(ref at, 8), c1));
            at = ref Unsafe.Add(ref at, next);
            (d0, d1) = (Vector256.MultiplyAddEstimate(x, Vector256.LoadUnsafe(ref at), d0), Vector256.MultiplyAddEstimate(x, Vector256.LoadUnsafe(ref at, 8), d1));
        }
        Add(ref sums, a0, a1);
        Add(ref Unsafe.Add(ref sums, Panel), b0, b1);
        Add(ref Unsafe.Add(ref sums, 2 * Panel), c0, c1);
        Add(ref Unsafe.Add(ref sums, 3 * Panel), d0, d1);
    }

    private void AddOne(ref float a, ref float panel, ref float sums)
    {
        Vector256<float> low = default, high = default;
        for (int k = 0; k < Rows; k++)
        {
            var x = Vector256.Create(Unsafe.Add(ref a, k));
            low = Vector256.MultiplyAddEstimate(x, Vector256.LoadUnsafe(ref panel, (nuint)(k * Panel)), low);
            high = Vector256.MultiplyAddEstimate(x, Vector256.LoadUnsafe(ref panel, (nuint)((k * Panel) + 8)), high);
        }
        Add(ref sums, low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref float sums, Vector256<float> low, Vector256<float> high)
    {
        (Vector256.LoadUnsafe(ref sums) + low).StoreUnsafe(ref sums);
        (Vector256.LoadUnsafe(ref sums, 8) + high).StoreUnsafe(ref sums, 8);
    }
}
