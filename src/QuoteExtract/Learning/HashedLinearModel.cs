using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>
/// A linear classifier over hashed features ("the hashing trick", Weinberger et al. 2009): one row of 8-bit weights a feature,
/// a column a class; the score of a class is the sum of its column over the features' rows. Features that collide share a row,
/// which costs little and spares any dictionary. Immutable and safe from any number of threads.
/// </summary>
internal sealed class HashedLinearModel
{
    /// <summary>The most features one decision may have: the sums are 16-bit.</summary>
    public const int MaxFeatures = 256;

    private const int CacheLine = 64;

    // Pinned and begun at a cache line: a row then lies in one line, where it would else lie in two.
    private readonly sbyte[] _weights;
    private readonly int _start, _length, _shift;

    /// <param name="weights">Row after row.</param>
    /// <param name="width">The length of a row: 4, 8, 16, 32, 48 or 64.</param>
    /// <param name="scale">What one unit of a weight is worth.</param>
    public HashedLinearModel(sbyte[] weights, int width, float scale)
    {
        int rows = width > 0 ? weights.Length / width : 0;
        if (width is not (4 or 8 or 16 or 32 or 48 or 64) || rows < 2 || !BitOperations.IsPow2(rows) || rows * width != weights.Length)
            throw new ModelFileException($"A hashed linear model of {weights.Length} weights in rows of {width} cannot be.");
        (Width, Scale, _length) = (width, scale, weights.Length);
        _weights = GC.AllocateUninitializedArray<sbyte>(weights.Length + CacheLine, pinned: true);
        _start = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_weights, 0) & (CacheLine - 1));
        weights.CopyTo(_weights, _start);
        _shift = 32 - BitOperations.Log2((uint)rows);
    }

    /// <summary>The length of a row; columns after the last class are 0.</summary>
    public int Width { get; }

    /// <summary>What one unit of a score is worth in log-odds.</summary>
    public float Scale { get; }

    private ref sbyte First => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), _start);

    /// <summary>Reads the tables <c>name.weights</c>, <c>name.width</c> and <c>name.scale</c>.</summary>
    public static HashedLinearModel Read(ModelFile file, string name) =>
        new(file.Numbers<sbyte>($"{name}.weights"), file.Number<ushort>($"{name}.width"), file.Number<float>($"{name}.scale"));

    /// <summary>Adds the tables that <see cref="Read"/> reads.</summary>
    public void Write(ModelWriter file, string name) =>
        file.Add<sbyte>($"{name}.weights", _weights.AsSpan(_start, _length)).Add($"{name}.width", (ushort)Width).Add($"{name}.scale", Scale);

    /// <summary>The score of every class, in units of <see cref="Scale"/>.</summary>
    /// <param name="features">At most <see cref="MaxFeatures"/> feature hashes.</param>
    /// <param name="scores"><see cref="Width"/> places, overwritten.</param>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(features.Length, MaxFeatures);
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, Width);
        ref sbyte weights = ref First;
        ref short to = ref MemoryMarshal.GetReference(scores);
        // A row index is below 2^(32 - shift), the number of rows, so that every read below stays inside the array.
        switch (Width)
        {
            case 4:
                var sums = Score4(features);
                for (int i = 0; i < 4; i++) scores[i] = (short)sums[i];
                break;
            case 8: Score8(ref weights, features, ref to); break;
            case 64: Score64(ref weights, features, ref to); break;
            default:
                for (int column = 0; column < Width; column += 16) Score16(ref weights, features, ref to, column);
                break;
        }
    }

    /// <summary>The scores of a model whose rows are four wide.</summary>
    public Vector128<int> Score4(ReadOnlySpan<uint> features)
    {
        if (Width != 4) throw new InvalidOperationException("The rows of this model are not four wide.");
        var sum = Vector128<int>.Zero;
        ref byte weights = ref Unsafe.As<sbyte, byte>(ref First);
        foreach (uint feature in features)
        {
            uint row = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref weights, (nuint)(feature >> _shift) * 4));
            sum += Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalarUnsafe(row).AsSByte()));
        }
        return sum;
    }

    /// <summary>The class with the highest score, the first of equals.</summary>
    public static int Best(ReadOnlySpan<short> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }

    /// <summary>The share of <paramref name="chosen"/> in the softmax of the scores, in (0, 1].</summary>
    public float Probability(ReadOnlySpan<short> scores, int chosen)
    {
        float sum = 0;
        foreach (short score in scores) sum += MathF.Exp((score - scores[chosen]) * Scale);
        return 1 / sum;
    }

    private void Score8(ref sbyte weights, ReadOnlySpan<uint> features, ref short scores)
    {
        var sum = Vector128<short>.Zero;
        foreach (uint feature in features)
        {
            ulong row = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref weights, (nuint)(feature >> _shift) * 8)));
            sum += Vector128.WidenLower(Vector128.CreateScalarUnsafe(row).AsSByte());
        }
        sum.StoreUnsafe(ref scores);
    }

    private void Score16(ref sbyte weights, ReadOnlySpan<uint> features, ref short scores, int column)
    {
        Vector128<short> low = default, high = default;
        ref sbyte at = ref Unsafe.Add(ref weights, column);
        nuint width = (nuint)Width;
        foreach (uint feature in features)
        {
            var row = Vector128.LoadUnsafe(ref at, (feature >> _shift) * width);
            low += Vector128.WidenLower(row);
            high += Vector128.WidenUpper(row);
        }
        low.StoreUnsafe(ref scores, (nuint)column);
        high.StoreUnsafe(ref scores, (nuint)column + 8);
    }

    // The widest row in one pass: a row is one cache line, and is fetched once.
    private void Score64(ref sbyte weights, ReadOnlySpan<uint> features, ref short scores)
    {
        ByteSum low = default, high = default;
        int i = 0;
        for (; i + 1 < features.Length; i += 2)
        {
            ref sbyte first = ref Unsafe.Add(ref weights, (nuint)(features[i] >> _shift) * 64);
            ref sbyte second = ref Unsafe.Add(ref weights, (nuint)(features[i + 1] >> _shift) * 64);
            low.Add(Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref second));
            high.Add(Vector256.LoadUnsafe(ref first, 32), Vector256.LoadUnsafe(ref second, 32));
        }
        if (i < features.Length)
        {
            ref sbyte last = ref Unsafe.Add(ref weights, (nuint)(features[i] >> _shift) * 64);
            low.Add(Vector256.LoadUnsafe(ref last), default);
            high.Add(Vector256.LoadUnsafe(ref last, 32), default);
        }
        var (a, b) = low.Sums;
        var (c, d) = high.Sums;
        a.StoreUnsafe(ref scores);
        b.StoreUnsafe(ref scores, 16);
        c.StoreUnsafe(ref scores, 32);
        d.StoreUnsafe(ref scores, 48);
    }
}
