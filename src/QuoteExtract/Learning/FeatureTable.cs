using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>Vectors of hashed features in eight bits a number with one scale for all, so that the vectors of a place are summed up as whole numbers.</summary>
internal sealed class FeatureTable
{
    /// <summary>The most vectors of which a <see cref="RoundedMatrix"/> takes the sum.</summary>
    public const int MostInSum = RoundedMatrix.MostInRow / 127;

    private readonly sbyte[] _values;

    /// <param name="values">Vector after vector.</param>
    /// <param name="width">The length of a vector: a multiple of eight.</param>
    /// <param name="scale">What one unit is worth.</param>
    public FeatureTable(sbyte[] values, int width, float scale)
    {
        if (width <= 0 || width % 8 != 0 || values.Length == 0 || values.Length % width != 0) throw new ModelFileException("The table of features does not fit its width.");
        (_values, Width, Scale) = (values, width, scale);
    }

    /// <summary>What one unit is worth.</summary>
    public float Scale { get; }

    /// <summary>The length of a vector.</summary>
    public int Width { get; }

    /// <summary>How many there are.</summary>
    public int Count => _values.Length / Width;

    public static FeatureTable Read(ModelFile file, string name) => new(file.Numbers<sbyte>($"{name}.values"), file.Number<ushort>($"{name}.width"), file.Number<float>($"{name}.scale"));

    public void Write(ModelWriter file, string name) => file.Add<sbyte>($"{name}.values", _values).Add($"{name}.width", (ushort)Width).Add($"{name}.scale", Scale);

    /// <summary>Rounds vectors to eight bits.</summary>
    public static FeatureTable Of(ReadOnlySpan<float> values, int width)
    {
        float most = 0;
        foreach (float value in values) most = Math.Max(most, Math.Abs(value));
        float scale = most > 0 ? most / 127 : 1;
        sbyte[] rounded = new sbyte[values.Length];
        for (int i = 0; i < rounded.Length; i++) rounded[i] = (sbyte)MathF.Round(values[i] / scale);
        return new FeatureTable(rounded, width, scale);
    }

    /// <summary>The sum of some vectors, in units of <see cref="Scale"/>.</summary>
    /// <param name="features">Which; at most <see cref="MostInSum"/>.</param>
    /// <param name="sum">Receives it: <see cref="Width"/> numbers.</param>
    public void Sum(ReadOnlySpan<int> features, Span<short> sum)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(features.Length, MostInSum);
        ArgumentOutOfRangeException.ThrowIfLessThan(sum.Length, Width);
        foreach (int feature in features) ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)feature, (uint)Count);
        ref sbyte values = ref MemoryMarshal.GetArrayDataReference(_values);
        ref short to = ref MemoryMarshal.GetReference(sum);
        int column = 0;
        for (; column + 32 <= Width; column += 32)
        {
            ref sbyte at = ref Unsafe.Add(ref values, column);
            ByteSum whole = default;
            int i = 0;
            for (; i + 1 < features.Length; i += 2)
                whole.Add(Vector256.LoadUnsafe(ref at, (nuint)(features[i] * Width)), Vector256.LoadUnsafe(ref at, (nuint)(features[i + 1] * Width)));
            if (i < features.Length) whole.Add(Vector256.LoadUnsafe(ref at, (nuint)(features[i] * Width)), default);
            var (low, high) = whole.Sums;
            low.StoreUnsafe(ref to, (nuint)column);
            high.StoreUnsafe(ref to, (nuint)column + 16);
        }
        for (; column < Width; column += 8)
        {
            var whole = Vector128<short>.Zero;
            foreach (int feature in features)
                whole += Vector128.WidenLower(Vector64.LoadUnsafe(ref Unsafe.Add(ref values, feature * Width), (nuint)column).ToVector128());
            whole.StoreUnsafe(ref to, (nuint)column);
        }
    }
}
