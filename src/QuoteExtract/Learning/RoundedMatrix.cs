using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace QuoteExtract.Learning;

/// <summary>
/// A matrix of whole numbers in sixteen bits with a scale for each column. The rows that it multiplies are rounded to whole numbers too, so that one
/// instruction multiplies sixteen pairs and adds them two by two; no sum can overflow. Laid out in panels of sixteen columns, each two rows after two rows,
/// so that six rows at a time are summed up in registers (Goto and van de Geijn 2008).
/// </summary>
internal sealed class RoundedMatrix
{
    /// <summary>The largest whole number, without its sign, that a row may hold.</summary>
    public const int MostInRow = (1 << 13) - 1;

    // So many rows go together that their sums stay near.
    private const int Block = 4 * Tall;

    private const int Panel = 16, Tall = 6, Few = 3, Wide = 4;

    private readonly short[] _panels;
    private readonly float[] _scales;

    /// <param name="values">Row after row.</param>
    /// <param name="columns">Its width: a multiple of sixteen; its height must be even.</param>
    public RoundedMatrix(ReadOnlySpan<float> values, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % Panel, 0);
        (Rows, Columns) = (values.Length / columns, columns);
        ArgumentOutOfRangeException.ThrowIfNotEqual(Rows % 2, 0);
        (_panels, _scales) = (new short[values.Length], new float[columns]);
        int most = Math.Min(short.MaxValue, int.MaxValue / (MostInRow * Math.Max(Rows, 1)));
        for (int column = 0; column < columns; column++)
        {
            float largest = 0;
            for (int row = 0; row < Rows; row++) largest = Math.Max(largest, Math.Abs(values[(row * columns) + column]));
            _scales[column] = largest > 0 ? largest / most : 1;
            for (int row = 0; row < Rows; row++) _panels[PlaceOf(row, column)] = (short)MathF.Round(values[(row * columns) + column] / _scales[column]);
        }
    }

    /// <summary>A matrix whose columns are vectors in eight bits; nothing is rounded anew.</summary>
    /// <param name="columns">A multiple of sixteen of them, each of an even length up to 2,064.</param>
    public RoundedMatrix(VectorTable columns)
    {
        (Rows, Columns) = (columns.Width, columns.Count);
        ArgumentOutOfRangeException.ThrowIfNotEqual(Columns % Panel, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Rows, int.MaxValue / (MostInRow * 127));
        (_panels, _scales) = (new short[Rows * Columns], new float[Columns]);
        for (int column = 0; column < Columns; column++)
        {
            var units = columns.UnitsOf(column);
            int at = PlaceOf(0, column);
            _scales[column] = columns.ScaleOf(column);
            for (int row = 0; row < units.Length; row += 2, at += 2 * Panel) (_panels[at], _panels[at + 1]) = (units[row], units[row + 1]);
        }
    }

    /// <summary>Its height: the length of what is multiplied.</summary>
    public int Rows { get; }

    /// <summary>Its width.</summary>
    public int Columns { get; }

    /// <summary>Adds rows × matrix to sums.</summary>
    /// <param name="rows">Row after row, each as long as the matrix is high.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="sums">Row after row, each as long as the matrix is wide.</param>
    public void MultiplyAdd(ReadOnlySpan<float> rows, int count, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, count * Columns);
        Multiply(rows, count, sums, default, sums);
    }

    /// <summary>Rows × matrix, and one row of others added to each.</summary>
    /// <param name="rows">Row after row, each as long as the matrix is high.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="addend">A row as long as the matrix is wide.</param>
    /// <param name="sums">Receives row after row.</param>
    public void Multiply(ReadOnlySpan<float> rows, int count, ReadOnlySpan<float> addend, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(addend.Length, Columns);
        int[] which = ArrayPool<int>.Shared.Rent(count);
        which.AsSpan(0, count).Clear();
        Multiply(rows, count, addend, which, sums);
        ArrayPool<int>.Shared.Return(which);
    }

    /// <summary>Rows × matrix, and a row of others added to each.</summary>
    /// <param name="rows">Row after row, each as long as the matrix is high: whole numbers up to <see cref="MostInRow"/>.</param>
    /// <param name="scale">What one unit of the rows is worth.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="addends">Rows as long as the matrix is wide.</param>
    /// <param name="which">The number of the addend of each row.</param>
    /// <param name="sums">Receives row after row.</param>
    public void Multiply(ReadOnlySpan<short> rows, float scale, int count, ReadOnlySpan<float> addends, ReadOnlySpan<int> which, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.Length, count * Rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, count * Columns);
        float[] scales = ArrayPool<float>.Shared.Rent(count);
        scales.AsSpan(0, count).Fill(scale);
        Multiply(new Product { Rows = rows, Scales = scales, Addends = addends, Which = which, Sums = sums }, count);
        ArrayPool<float>.Shared.Return(scales);
    }

    private void Multiply(ReadOnlySpan<float> rows, int count, ReadOnlySpan<float> addends, ReadOnlySpan<int> which, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.Length, count * Rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, count * Columns);
        short[] rounded = ArrayPool<short>.Shared.Rent(count * Rows);
        float[] scales = ArrayPool<float>.Shared.Rent(count);
        for (int row = 0; row < count; row++) scales[row] = Round(rows.Slice(row * Rows, Rows), rounded.AsSpan(row * Rows, Rows));
        Multiply(new Product { Rows = rounded, Scales = scales, Addends = addends, Which = which, Sums = sums }, count);
        ArrayPool<short>.Shared.Return(rounded);
        ArrayPool<float>.Shared.Return(scales);
    }

    private void Multiply(in Product product, int count)
    {
        int whole = count - (count % Tall);
        for (int first = 0; first < whole; first += Block)
            for (int column = 0; column < Columns; column += Panel)
                for (int row = first; row < Math.Min(first + Block, whole); row += Tall) AddSix(in product, row, column);
        // Three of the rows that are left go by two panels, if there are so many, and the others by four.
        int single = count - whole >= Few && Columns % (2 * Panel) == 0 ? whole + Few : whole;
        for (int column = 0; column < Columns && single > whole; column += 2 * Panel) AddThree(in product, whole, column);
        for (int row = single; row < count; row++)
        {
            int column = 0;
            for (; column + (Wide * Panel) <= Columns; column += Wide * Panel) AddWide(in product, row, column);
            for (; column < Columns; column += Panel) AddOne(in product, row, column);
        }
    }

    /// <summary>The sums of the products of two neighbours each, for processors without an instruction for it.</summary>
    public static Vector256<int> PlainProducts(Vector256<short> left, Vector256<short> right) =>
        (((left.AsInt32() << 16) >> 16) * ((right.AsInt32() << 16) >> 16)) + ((left.AsInt32() >> 16) * (right.AsInt32() >> 16));

    private int PlaceOf(int row, int column) => (column / Panel * Panel * Rows) + (row / 2 * 2 * Panel) + (column % Panel * 2) + (row % 2);

    // Rounds a row to whole numbers; returns what one of them is worth.
    private static float Round(ReadOnlySpan<float> row, Span<short> to)
    {
        ref float from = ref MemoryMarshal.GetReference(row);
        ref short rounded = ref MemoryMarshal.GetReference(to);
        var largest = Vector256<float>.Zero;
        int i = 0;
        for (; i + 8 <= row.Length; i += 8) largest = Vector256.Max(largest, Vector256.Abs(Vector256.LoadUnsafe(ref from, (nuint)i)));
        float most = 0;
        for (int lane = 0; lane < 8; lane++) most = Math.Max(most, largest[lane]);
        for (; i < row.Length; i++) most = Math.Max(most, Math.Abs(row[i]));
        float scale = most > 0 ? most / MostInRow : 1, inverse = 1 / scale;
        for (i = 0; i + 8 <= row.Length; i += 8)
        {
            var whole = Vector256.ConvertToInt32Native(Vector256.Round(Vector256.LoadUnsafe(ref from, (nuint)i) * inverse));
            Vector128.Narrow(whole.GetLower(), whole.GetUpper()).StoreUnsafe(ref rounded, (nuint)i);
        }
        for (; i < row.Length; i++) to[i] = (short)MathF.Round(row[i] * inverse);
        return scale;
    }

    // Six rows by one panel: twelve sums, two loads and six broadcasts a step.
    private void AddSix(in Product product, int row, int column)
    {
        ref short panel = ref _panels[column * Rows];
        ref int a = ref Unsafe.As<short, int>(ref Unsafe.AsRef(in product.Rows[row * Rows]));
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default;
        Vector256<int> d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        int steps = Rows / 2;
        for (int k = 0; k < steps; k++)
        {
            var low = Vector256.LoadUnsafe(ref panel, (nuint)(k * 2 * Panel));
            var high = Vector256.LoadUnsafe(ref panel, (nuint)(k * 2 * Panel) + 16);
            var x = Pair(ref a, k);
            (a0, a1) = (Sum(a0, x, low), Sum(a1, x, high));
            x = Pair(ref a, k + steps);
            (b0, b1) = (Sum(b0, x, low), Sum(b1, x, high));
            x = Pair(ref a, k + (2 * steps));
            (c0, c1) = (Sum(c0, x, low), Sum(c1, x, high));
            x = Pair(ref a, k + (3 * steps));
            (d0, d1) = (Sum(d0, x, low), Sum(d1, x, high));
            x = Pair(ref a, k + (4 * steps));
            (e0, e1) = (Sum(e0, x, low), Sum(e1, x, high));
            x = Pair(ref a, k + (5 * steps));
            (f0, f1) = (Sum(f0, x, low), Sum(f1, x, high));
        }
        Add(in product, row, column, a0, a1);
        Add(in product, row + 1, column, b0, b1);
        Add(in product, row + 2, column, c0, c1);
        Add(in product, row + 3, column, d0, d1);
        Add(in product, row + 4, column, e0, e1);
        Add(in product, row + 5, column, f0, f1);
    }

    // Three rows by two panels.
    private void AddThree(in Product product, int row, int column)
    {
        ref short panel = ref _panels[column * Rows];
        ref short second = ref _panels[(column + Panel) * Rows];
        ref int a = ref Unsafe.As<short, int>(ref Unsafe.AsRef(in product.Rows[row * Rows]));
        Vector256<int> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default;
        Vector256<int> b2 = default, b3 = default, c0 = default, c1 = default, c2 = default, c3 = default;
        int steps = Rows / 2;
        for (int k = 0; k < steps; k++)
        {
            nuint at = (nuint)(k * 2 * Panel);
            var (w0, w1) = (Vector256.LoadUnsafe(ref panel, at), Vector256.LoadUnsafe(ref panel, at + 16));
            var (w2, w3) = (Vector256.LoadUnsafe(ref second, at), Vector256.LoadUnsafe(ref second, at + 16));
            var x = Pair(ref a, k);
            (a0, a1, a2, a3) = (Sum(a0, x, w0), Sum(a1, x, w1), Sum(a2, x, w2), Sum(a3, x, w3));
            x = Pair(ref a, k + steps);
            (b0, b1, b2, b3) = (Sum(b0, x, w0), Sum(b1, x, w1), Sum(b2, x, w2), Sum(b3, x, w3));
            x = Pair(ref a, k + (2 * steps));
            (c0, c1, c2, c3) = (Sum(c0, x, w0), Sum(c1, x, w1), Sum(c2, x, w2), Sum(c3, x, w3));
        }
        Add(in product, row, column, a0, a1);
        Add(in product, row, column + Panel, a2, a3);
        Add(in product, row + 1, column, b0, b1);
        Add(in product, row + 1, column + Panel, b2, b3);
        Add(in product, row + 2, column, c0, c1);
        Add(in product, row + 2, column + Panel, c2, c3);
    }

    // One row by four panels.
    private void AddWide(in Product product, int row, int column)
    {
        ref int a = ref Unsafe.As<short, int>(ref Unsafe.AsRef(in product.Rows[row * Rows]));
        ref short p0 = ref _panels[column * Rows];
        ref short p1 = ref _panels[(column + Panel) * Rows];
        ref short p2 = ref _panels[(column + (2 * Panel)) * Rows];
        ref short p3 = ref _panels[(column + (3 * Panel)) * Rows];
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        int steps = Rows / 2;
        for (int k = 0; k < steps; k++)
        {
            nuint at = (nuint)(k * 2 * Panel);
            var x = Pair(ref a, k);
            (a0, a1) = (Sum(a0, x, Vector256.LoadUnsafe(ref p0, at)), Sum(a1, x, Vector256.LoadUnsafe(ref p0, at + 16)));
            (b0, b1) = (Sum(b0, x, Vector256.LoadUnsafe(ref p1, at)), Sum(b1, x, Vector256.LoadUnsafe(ref p1, at + 16)));
            (c0, c1) = (Sum(c0, x, Vector256.LoadUnsafe(ref p2, at)), Sum(c1, x, Vector256.LoadUnsafe(ref p2, at + 16)));
            (d0, d1) = (Sum(d0, x, Vector256.LoadUnsafe(ref p3, at)), Sum(d1, x, Vector256.LoadUnsafe(ref p3, at + 16)));
        }
        Add(in product, row, column, a0, a1);
        Add(in product, row, column + Panel, b0, b1);
        Add(in product, row, column + (2 * Panel), c0, c1);
        Add(in product, row, column + (3 * Panel), d0, d1);
    }

    private void AddOne(in Product product, int row, int column)
    {
        ref int a = ref Unsafe.As<short, int>(ref Unsafe.AsRef(in product.Rows[row * Rows]));
        ref short panel = ref _panels[column * Rows];
        Vector256<int> low = default, high = default;
        for (int k = 0; k < Rows / 2; k++)
        {
            var x = Pair(ref a, k);
            low = Sum(low, x, Vector256.LoadUnsafe(ref panel, (nuint)(k * 2 * Panel)));
            high = Sum(high, x, Vector256.LoadUnsafe(ref panel, (nuint)(k * 2 * Panel) + 16));
        }
        Add(in product, row, column, low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Pair(ref int row, int at) => Vector256.Create(Unsafe.Add(ref row, at)).AsInt16();

    // A sum and the products of two neighbours each; whole numbers, so that every processor gives the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Sum(Vector256<int> sum, Vector256<short> left, Vector256<short> right) =>
        AvxVnni.IsSupported ? AvxVnni.MultiplyWideningAndAdd(sum, left, right)
        : sum + (Avx2.IsSupported ? Avx2.MultiplyAddAdjacent(left, right) : PlainProducts(left, right));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(in Product product, int row, int column, Vector256<int> low, Vector256<int> high)
    {
        int addend = product.Which.IsEmpty ? row : product.Which[row];
        ref readonly float from = ref product.Addends[(addend * Columns) + column];
        ref float to = ref product.Sums[(row * Columns) + column];
        ref float scales = ref _scales[column];
        float scale = product.Scales[row];
        (Vector256.LoadUnsafe(in from) + (Vector256.ConvertToSingle(low) * (Vector256.LoadUnsafe(ref scales) * scale))).StoreUnsafe(ref to);
        (Vector256.LoadUnsafe(in from, 8) + (Vector256.ConvertToSingle(high) * (Vector256.LoadUnsafe(ref scales, 8) * scale))).StoreUnsafe(ref to, 8);
    }

    // The rounded rows with what one unit of each is worth, and what is added to them.
    private ref struct Product
    {
        public required ReadOnlySpan<short> Rows { get; init; }

        public required ReadOnlySpan<float> Scales { get; init; }

        public required ReadOnlySpan<float> Addends { get; init; }

        public required ReadOnlySpan<int> Which { get; init; }

        public required Span<float> Sums { get; init; }
    }
}
