using System.Runtime.Intrinsics;
using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>What is done to rows of numbers on the way up and down an encoder.</summary>
internal static class Rows
{
    /// <summary>Room for so many numbers; what was there is lost if it is too small.</summary>
    public static float[] Reserve(ref float[] room, int count)
    {
        if (room.Length < count) room = new float[count + (count / 4)];
        return room;
    }

    /// <summary>Writes one row again and again.</summary>
    public static void Repeat(float[] row, float[] rows, int count)
    {
        for (int i = 0; i < count; i++) row.CopyTo(rows, i * row.Length);
    }

    /// <summary>Adds all rows to a sum.</summary>
    public static void Sum(ReadOnlySpan<float> rows, float[] sum)
    {
        for (int i = 0; i + sum.Length <= rows.Length; i += sum.Length) Vectors.Add(rows.Slice(i, sum.Length), sum);
    }

    /// <summary>Leaves some numbers out and makes the others as much larger.</summary>
    /// <param name="part">The part that is left out.</param>
    /// <param name="mask">Receives what each was multiplied by.</param>
    public static void Drop(Span<float> values, float part, Random random, float[] mask)
    {
        float kept = 1 / (1 - part);
        for (int i = 0; i < values.Length; i++) mask[i] = random.NextSingle() < part ? 0 : kept;
        Vectors.Multiply(mask.AsSpan(0, values.Length), values);
    }

    /// <summary>The gradient before <see cref="Gelu"/> of that after it, in place.</summary>
    public static void UnbendGelu(Span<float> gradient, ReadOnlySpan<float> sums)
    {
        for (int i = 0; i < gradient.Length; i += 8)
        {
            var x = Vector256.Create(sums[i..]);
            var bell = LstmCell.Exp(x * x * -0.5f);
            (Vector256.Create<float>(gradient[i..]) * (Gelu.Below(x, bell) + (x * bell * 0.39894228f))).CopyTo(gradient[i..]);
        }
    }

    /// <summary>The gradient before <see cref="LayerNorm"/> of that after it, in place, row by row.</summary>
    /// <param name="gradient">Row after row.</param>
    /// <param name="normal">The rows after they were centred.</param>
    /// <param name="spreads">What each was multiplied by then.</param>
    /// <param name="norm">What they were stretched and moved by.</param>
    public static void UncenterRows(Span<float> gradient, ReadOnlySpan<float> normal, ReadOnlySpan<float> spreads, float[] norm)
    {
        int width = norm.Length / 2;
        for (int row = 0; row < spreads.Length; row++)
        {
            var line = gradient.Slice(row * width, width);
            var rest = normal.Slice(row * width, width);
            Vector256<float> sum = default, along = default;
            for (int i = 0; i < width; i += 8)
            {
                var stretched = Vector256.Create<float>(line[i..]) * Vector256.Create(norm, i);
                sum += stretched;
                along += stretched * Vector256.Create(rest[i..]);
                stretched.CopyTo(line[i..]);
            }
            float mean = Vector256.Sum(sum) / width, slope = Vector256.Sum(along) / width;
            for (int i = 0; i < width; i += 8)
                ((Vector256.Create<float>(line[i..]) - Vector256.Create(mean) - (Vector256.Create(rest[i..]) * slope)) * spreads[row])
                    .CopyTo(line[i..]);
        }
    }

    /// <summary>Adds the gradient of a stretch to it.</summary>
    public static void SumNorm(ReadOnlySpan<float> gradient, ReadOnlySpan<float> normal, float[] sum)
    {
        int width = sum.Length / 2;
        for (int start = 0; start + width <= gradient.Length; start += width)
        {
            var line = gradient.Slice(start, width);
            var rest = normal.Slice(start, width);
            for (int i = 0; i < width; i += 8)
                (Vector256.Create(sum, i) + (Vector256.Create(line[i..]) * Vector256.Create(rest[i..]))).CopyTo(sum, i);
            Vectors.Add(line, sum.AsSpan(width));
        }
    }
}
