using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteExtract.Learning;

/// <summary>The Gaussian error linear unit (Hendrycks and Gimpel 2016): x times the chance that a normal number is below x.</summary>
internal static class Gelu
{
    /// <summary>Bends numbers in place.</summary>
    /// <param name="values">As many as a multiple of eight.</param>
    public static void Apply(Span<float> values)
    {
        ref float at = ref MemoryMarshal.GetReference(values);
        for (int i = 0; i < values.Length; i += 8)
        {
            var x = Vector256.LoadUnsafe(ref at, (nuint)i);
            (x * Below(x, LstmCell.Exp(x * x * -0.5f))).StoreUnsafe(ref at, (nuint)i);
        }
    }

    /// <summary>The chance that a normal number is below x (Abramowitz and Stegun 7.1.26, to 1.5e-7).</summary>
    /// <param name="x">Where.</param>
    /// <param name="bell">e to the power of -x²/2.</param>
    public static Vector256<float> Below(Vector256<float> x, Vector256<float> bell)
    {
        var t = Vector256<float>.One / Vector256.MultiplyAddEstimate(Vector256.Abs(x), Vector256.Create(0.3275911f * 0.70710678f),
            Vector256<float>.One);
        var sum = Vector256.Create(1.061405429f);
        sum = Vector256.MultiplyAddEstimate(sum, t, Vector256.Create(-1.453152027f));
        sum = Vector256.MultiplyAddEstimate(sum, t, Vector256.Create(1.421413741f));
        sum = Vector256.MultiplyAddEstimate(sum, t, Vector256.Create(-0.284496736f));
        sum = Vector256.MultiplyAddEstimate(sum, t, Vector256.Create(0.254829592f));
        var tail = sum * t * bell * 0.5f;
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<float>.Zero), tail, Vector256<float>.One - tail);
    }
}
