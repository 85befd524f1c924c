using System.Numerics;
using System.Runtime.InteropServices;
using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>
/// Trains a <see cref="HashedLinearModel"/> by maximum likelihood: softmax over the classes, AdaGrad steps (Duchi et al. 2011),
/// and dropout of features against overfitting, which with hashed features works better than penalties on the weights.
/// </summary>
internal sealed class LogLinearTrainer
{
    private readonly float[] _weights, _squares, _scores;
    private readonly int _width, _classes, _shift;
    private readonly float _rate;

    /// <param name="rowBits">The number of rows is two to this power.</param>
    /// <param name="width">The length of a row.</param>
    /// <param name="classes">How many columns are classes.</param>
    /// <param name="rate">The length of a first step.</param>
    public LogLinearTrainer(int rowBits, int width, int classes, float rate = 0.1f)
    {
        (_width, _classes, _shift, _rate) = (width, classes, 32 - rowBits, rate);
        _weights = new float[width << rowBits];
        _squares = new float[width << rowBits];
        Array.Fill(_squares, 1f);
        _scores = new float[width];
    }

    /// <summary>The sums of the weights, class by class; valid until the next call.</summary>
    public ReadOnlySpan<float> Score(ReadOnlySpan<uint> features)
    {
        Array.Clear(_scores);
        var scores = MemoryMarshal.Cast<float, Vector<float>>(_scores.AsSpan());
        foreach (uint feature in features)
        {
            var row = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan((int)(feature >> _shift) * _width, _width));
            for (int v = 0; v < row.Length; v++) scores[v] += row[v];
        }
        return _scores.AsSpan(0, _classes);
    }

    /// <summary>The class with the highest score.</summary>
    public int Predict(ReadOnlySpan<uint> features, int first = 0) => first + Best(Score(features)[first..]);

    /// <summary>One step toward the right class.</summary>
    /// <returns>The probability that the right class had.</returns>
    public float Step(ReadOnlySpan<uint> features, int gold)
    {
        var scores = Score(features);
        float most = float.NegativeInfinity, sum = 0;
        foreach (float score in scores) most = MathF.Max(most, score);
        Span<float> gradient = stackalloc float[_width];
        gradient.Clear();
        for (int c = 0; c < scores.Length; c++) sum += gradient[c] = MathF.Exp(scores[c] - most);
        for (int c = 0; c < scores.Length; c++) gradient[c] /= sum;
        float probability = gradient[gold];
        gradient[gold] -= 1;
        // What is as good as certain changes nothing worth the time.
        if (probability > 0.998f) return probability;
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        foreach (uint feature in features)
        {
            int at = (int)(feature >> _shift) * _width;
            var row = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(at, _width));
            var squares = MemoryMarshal.Cast<float, Vector<float>>(_squares.AsSpan(at, _width));
            for (int v = 0; v < g.Length; v++)
            {
                squares[v] += g[v] * g[v];
                row[v] -= _rate * g[v] / Vector.SquareRoot(squares[v]);
            }
        }
        return probability;
    }

    /// <summary>The model in 8-bit weights.</summary>
    public HashedLinearModel Build() => Quantizer.Build(_weights, _width);

    private static int Best(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }
}
