using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>Layer normalization of the rows of a step, up and down.</summary>
internal sealed class NormPass(LearntNumbers norm, int threads)
{
    private readonly int _width = norm.Values.Length / 2;
    private float[] _normal = [], _spreads = [];

    /// <summary>Normalizes rows in place.</summary>
    public void Read(float[] rows, int count)
    {
        float[] normal = Rows.Reserve(ref _normal, count * _width), spreads = Rows.Reserve(ref _spreads, count);
        Work.Split(count, threads, (first, last, _) =>
        {
            for (int i = first; i < last; i++)
            {
                var row = rows.AsSpan(i * _width, _width);
                spreads[i] = LayerNorm.Center(row, default);
                row.CopyTo(normal.AsSpan(i * _width));
                LayerNorm.Stretch(row, norm.Values);
            }
        });
    }

    /// <summary>The gradient before of the gradient after, in place.</summary>
    public void Learn(float[] gradient, int count)
    {
        if (norm.Learns) Rows.SumNorm(gradient.AsSpan(0, count * _width), _normal, norm.Gradient);
        Work.Split(count, threads, (first, last, _) =>
            Rows.UncenterRows(gradient.AsSpan(first * _width, (last - first) * _width), _normal.AsSpan(first * _width),
                _spreads.AsSpan(first, last - first), norm.Values));
    }
}
