using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>Brings trained weights to 8 bits with one scale for all; the few largest are clipped so that the many small ones keep their digits.</summary>
internal static class Quantizer
{
    public static HashedLinearModel Build(float[] weights, int width)
    {
        float[] sizes = [.. weights.Where(w => w != 0).Select(MathF.Abs)];
        Array.Sort(sizes);
        float limit = sizes.Length == 0 ? 1 : Math.Max(sizes[(int)((sizes.Length - 1) * 0.9998)], sizes[^1] / 4);
        float scale = limit / 127;
        return new HashedLinearModel([.. weights.Select(w => (sbyte)Math.Clamp(MathF.Round(w / scale), -127, 127))], width, scale);
    }
}
