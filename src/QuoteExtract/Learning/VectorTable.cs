using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>Vectors in eight bits a number, each with its own scale.</summary>
internal sealed class VectorTable
{
    private readonly sbyte[] _values;
    private readonly float[] _scales;

    /// <param name="values">Vector after vector.</param>
    /// <param name="scales">What one unit of each vector is worth.</param>
    public VectorTable(sbyte[] values, float[] scales)
    {
        int width = scales.Length > 0 ? values.Length / scales.Length : 0;
        if (width == 0 || width % 4 != 0 || width * scales.Length != values.Length) throw new ModelFileException("The tables of vectors do not fit each other.");
        (_values, _scales, Width) = (values, scales, width);
    }

    /// <summary>The length of a vector.</summary>
    public int Width { get; }

    /// <summary>How many there are.</summary>
    public int Count => _scales.Length;

    public static VectorTable Read(ModelFile file, string name) => new(file.Numbers<sbyte>($"{name}.values"), file.Numbers<float>($"{name}.scales"));

    public void Write(ModelWriter file, string name) => file.Add<sbyte>($"{name}.values", _values).Add<float>($"{name}.scales", _scales);

    /// <summary>Rounds vectors to eight bits.</summary>
    public static VectorTable Of(ReadOnlySpan<float> values, int width)
    {
        sbyte[] rounded = new sbyte[values.Length];
        float[] scales = new float[values.Length / width];
        for (int row = 0; row < scales.Length; row++)
        {
            float most = 0;
            for (int i = row * width; i < (row + 1) * width; i++) most = Math.Max(most, Math.Abs(values[i]));
            scales[row] = most / 127;
            if (most > 0)
                for (int i = row * width; i < (row + 1) * width; i++) rounded[i] = (sbyte)MathF.Round(values[i] / scales[row]);
        }
        return new VectorTable(rounded, scales);
    }

    /// <summary>The whole numbers of a vector.</summary>
    public ReadOnlySpan<sbyte> UnitsOf(int vector) => _values.AsSpan(vector * Width, Width);

    /// <summary>What one unit of a vector is worth.</summary>
    public float ScaleOf(int vector) => _scales[vector];

    /// <summary>Adds a vector to a sum.</summary>
    public void AddTo(Span<float> sum, int vector)
    {
        var values = _values.AsSpan(vector * Width, Width);
        var scale = _scales[vector];
        ref sbyte from = ref MemoryMarshal.GetReference(values);
        ref float to = ref MemoryMarshal.GetReference(sum[..Width]);
        int i = 0;
        for (; i + 8 <= values.Length; i += 8)
        {
            var eight = Vector64.LoadUnsafe(ref from, (nuint)i);
            var sixteen = Vector128.WidenLower(eight.ToVector128());
            var (low, high) = Vector128.Widen(sixteen);
            var numbers = Vector256.ConvertToSingle(Vector256.Create(low, high));
            (Vector256.LoadUnsafe(ref to, (nuint)i) + numbers * scale).StoreUnsafe(ref to, (nuint)i);
        }
        for (; i < values.Length; i++) Unsafe.Add(ref to, i) += values[i] * scale;
    }

    /// <summary>All of it as numbers.</summary>
    public float[] ToNumbers()
    {
        float[] numbers = new float[_values.Length];
        for (int row = 0; row < Count; row++) AddTo(numbers.AsSpan(row * Width, Width), row);
        return numbers;
    }
}
