using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>
/// A linear classifier of eight classes over hashed features that knows its features: a row is seven 8-bit weights, those of the
/// classes against the first, and eight bits of its feature's hash, so that a feature never seen in training finds no row and adds
/// nothing, but for one in a hundred. Two rows share a place, and a feature may be in either. Immutable and safe from any number of threads.
/// </summary>
internal sealed class CheckedLinearModel
{
    /// <summary>The classes.</summary>
    public const int Classes = 8;

    private readonly ulong[] _rows;
    private readonly int _shift;

    private CheckedLinearModel(ulong[] rows, float scale)
    {
        if (rows.Length < 4 || !BitOperations.IsPow2(rows.Length)) throw new ModelFileException($"A checked linear model of {rows.Length} rows cannot be.");
        (_rows, Scale) = (rows, scale);
        _shift = 33 - BitOperations.Log2((uint)rows.Length);
    }

    /// <summary>What one unit of a score is worth in log-odds.</summary>
    public float Scale { get; }

    /// <summary>Reads the tables <c>name.rows</c> and <c>name.scale</c>.</summary>
    public static CheckedLinearModel Read(ModelFile file, string name)
    {
        ulong[] rows = MemoryMarshal.Cast<sbyte, ulong>(file.Numbers<sbyte>($"{name}.rows")).ToArray();
        if (!BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(rows, rows);
        return new CheckedLinearModel(rows, file.Number<float>($"{name}.scale"));
    }

    /// <summary>Adds the tables that <see cref="Read"/> reads.</summary>
    public void Write(ModelWriter file, string name)
    {
        sbyte[] bytes = new sbyte[_rows.Length * 8];
        for (int b = 0; b < bytes.Length; b++) bytes[b] = (sbyte)(_rows[b / 8] >> (b % 8 * 8));
        file.Add<sbyte>($"{name}.rows", bytes).Add($"{name}.scale", Scale);
    }

    /// <summary>Builds a model. What finds both rows of its place taken is left out.</summary>
    /// <param name="features">Hashes and their eight weights, the most important first.</param>
    /// <param name="rowBits">The number of rows as a power of two.</param>
    /// <param name="scale">What one unit of a weight is worth; the weights are in log-odds.</param>
    public static CheckedLinearModel Build(IEnumerable<(uint Feature, ReadOnlyMemory<float> Weights)> features, int rowBits, float scale)
    {
        var model = new CheckedLinearModel(new ulong[1 << rowBits], scale);
        foreach (var (feature, weights) in features)
        {
            ulong row = CheckOf(feature);
            for (int label = 1; label < Classes; label++)
                row |= (ulong)(byte)(sbyte)Math.Clamp(MathF.Round((weights.Span[label] - weights.Span[0]) / scale), -127, 127) << (8 * label);
            model.TryPut(feature, row);
        }
        return model;
    }

    /// <summary>Those features that would find a row in a model.</summary>
    /// <param name="features">The most important first.</param>
    /// <param name="rowBits">The number of rows as a power of two.</param>
    public static IEnumerable<uint> WithRoom(IEnumerable<uint> features, int rowBits)
    {
        var model = new CheckedLinearModel(new ulong[1 << rowBits], 1);
        foreach (uint feature in features)
            if (model.TryPut(feature, CheckOf(feature))) yield return feature;
    }

    private bool TryPut(uint feature, ulong row)
    {
        int place = PlaceOf(feature);
        int free = _rows[place] == 0 ? place : _rows[place + 1] == 0 ? place + 1 : -1;
        if (free < 0 || (byte)_rows[place] == CheckOf(feature)) return false;
        _rows[free] = row;
        return true;
    }

    /// <summary>The score of every class, in units of <see cref="Scale"/>; that of the first is 0.</summary>
    /// <param name="features">At most 256 feature hashes.</param>
    /// <param name="scores">Eight places, overwritten.</param>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(features.Length, HashedLinearModel.MaxFeatures);
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, Classes);
        ref ulong rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        var low = Vector128<short>.Zero;
        var high = Vector128<short>.Zero;
        foreach (uint feature in features)
        {
            // A place is even and below the number of rows, so that both reads stay inside the array.
            ref ulong place = ref Unsafe.Add(ref rows, (nuint)PlaceOf(feature));
            ulong check = CheckOf(feature), first = place, second = Unsafe.Add(ref place, 1);
            first = (byte)first == check ? first ^ check : 0;
            second = (byte)second == check ? second ^ check : 0;
            var both = Vector128.Create(first, second).AsSByte();
            low += Vector128.WidenLower(both);
            high += Vector128.WidenUpper(both);
        }
        (low + high).StoreUnsafe(ref MemoryMarshal.GetReference(scores));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(uint feature) => (int)(feature >> _shift) * 2;

    // The low bits, which do not choose the place; 0 marks an empty row.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte CheckOf(uint feature) => (byte)Math.Max(feature & 0xFF, 1);
}
