using System.Runtime.CompilerServices;

namespace QuoteExtract.Training.Learning;

/// <summary>
/// Products of large matrices. Both sides are packed into panels block by block, so that what a tile reads is near, whichever way they
/// were written (Goto and van de Geijn 2008). Every sum is taken in one order, so that any number of threads gives the same bytes.
/// </summary>
internal sealed class MatrixProduct(int threads)
{
    // So many numbers of a row or column are multiplied in one go, and so many tiles of the left side stay near.
    private const int Depth = 256, Tall = 12;

    private readonly float[][] _lefts = new float[threads][];
    private float[] _right = [];

    /// <summary>How many threads take part.</summary>
    public int Threads => threads;

    /// <summary>Adds left × right to sums.</summary>
    /// <param name="left">Row after row; column after column if <paramref name="leftTurned"/>.</param>
    /// <param name="right">Row after row; column after column if <paramref name="rightTurned"/>.</param>
    /// <param name="rows">The height of the left one.</param>
    /// <param name="inner">Its width: the height of the right one.</param>
    /// <param name="columns">The width of the right one.</param>
    /// <param name="sums">Row after row.</param>
    public void Add(float[] left, bool leftTurned, float[] right, bool rightTurned, int rows, int inner, int columns, float[] sums)
    {
        int width = ProductTile.Columns, height = ProductTile.Rows, panels = (columns + width - 1) / width,
            tiles = (rows + height - 1) / height;
        if (_right.Length < panels * width * Depth) _right = new float[panels * width * Depth];
        for (int start = 0; start < inner; start += Depth)
        {
            int depth = Math.Min(Depth, inner - start), at = start;
            Work.Split(panels, threads, (first, last, _) =>
            {
                for (int panel = first; panel < last; panel++)
                    PackRight(right, rightTurned, at, depth, inner, panel * width, columns,
                        _right.AsSpan(panel * width * depth, width * depth));
            });
            Work.Split(tiles, threads, (first, last, thread) =>
            {
                float[] block = _lefts[thread] ??= new float[Tall * height * Depth];
                for (int tile = first; tile < last; tile += Tall)
                {
                    int end = Math.Min(tile + Tall, last);
                    for (int t = tile; t < end; t++) PackLeft(left, leftTurned, t * height, rows, at, depth, inner,
                        block.AsSpan((t - tile) * height * depth, height * depth));
                    for (int panel = 0; panel < panels; panel++)
                        for (int t = tile; t < end; t++)
                            AddTile(block.AsSpan((t - tile) * height * depth), _right.AsSpan(panel * width * depth), depth, t * height,
                                rows, panel * width, columns, sums);
                }
            });
        }
    }

    private static void AddTile(Span<float> left, Span<float> right, int depth, int row, int rows, int column, int columns, float[] sums)
    {
        int height = ProductTile.Rows, width = ProductTile.Columns;
        if (row + height <= rows && column + width <= columns)
        {
            ProductTile.Add(ref left[0], ref right[0], depth, ref sums[(row * columns) + column], columns);
            return;
        }
        Span<float> tile = stackalloc float[12 * 32];
        (height, width) = (Math.Min(height, rows - row), Math.Min(width, columns - column));
        for (int i = 0; i < height; i++) sums.AsSpan(((row + i) * columns) + column, width).CopyTo(tile[(i * ProductTile.Columns)..]);
        ProductTile.Add(ref left[0], ref right[0], depth, ref tile[0], ProductTile.Columns);
        for (int i = 0; i < height; i++) tile.Slice(i * ProductTile.Columns, width).CopyTo(sums.AsSpan(((row + i) * columns) + column));
    }

    // Rows side by side: the first number of each, then the second of each.
    private static void PackLeft(float[] left, bool turned, int row, int rows, int start, int depth, int inner, Span<float> to)
    {
        int height = ProductTile.Rows, there = Math.Min(height, rows - row);
        if (there < height) to.Clear();
        if (turned)
            for (int k = 0; k < depth; k++) left.AsSpan(((start + k) * rows) + row, there).CopyTo(to[(k * height)..]);
        else
            Interleave(left.AsSpan((row * inner) + start), inner, there, depth, to, height);
    }

    private static void PackRight(float[] right, bool turned, int start, int depth, int inner, int column, int columns, Span<float> to)
    {
        int width = ProductTile.Columns, there = Math.Min(width, columns - column);
        if (there < width) to.Clear();
        if (turned)
            Interleave(right.AsSpan((column * inner) + start), inner, there, depth, to, width);
        else
            for (int k = 0; k < depth; k++) right.AsSpan(((start + k) * columns) + column, there).CopyTo(to[(k * width)..]);
    }

    // Lines side by side, four by four where there are so many.
    private static void Interleave(Span<float> lines, int step, int count, int length, Span<float> to, int width)
    {
        int line = 0;
        for (; line + 4 <= count; line += 4)
        {
            ref float a = ref lines[line * step];
            ref float b = ref lines[(line + 1) * step];
            ref float c = ref lines[(line + 2) * step];
            ref float d = ref lines[((line + 3) * step) + length - 1];
            d = ref Unsafe.Subtract(ref d, length - 1);
            for (int k = 0; k < length; k++)
            {
                ref float four = ref to[(k * width) + line];
                four = Unsafe.Add(ref a, k);
                Unsafe.Add(ref four, 1) = Unsafe.Add(ref b, k);
                Unsafe.Add(ref four, 2) = Unsafe.Add(ref c, k);
                Unsafe.Add(ref four, 3) = Unsafe.Add(ref d, k);
            }
        }
        for (; line < count; line++)
            for (int k = 0; k < length; k++) to[(k * width) + line] = lines[(line * step) + k];
    }
}
