using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteExtract.Training.Learning;

/// <summary>Numbers that go down their gradient by Adam with decoupled decay of weights (Loshchilov and Hutter 2019).</summary>
/// <param name="values">What they begin as; kept, not copied.</param>
/// <param name="rate">How far they go in one step at most.</param>
/// <param name="decay">What a step takes off each, times the rate.</param>
internal sealed class LearntNumbers(float[] values, float rate, float decay)
{
    private const float MeanDecay = 0.9f, SquareDecay = 0.999f, Damping = 1e-8f;

    private float[] _means = [], _squares = [], _sums = [];
    private int _remembered;

    public float[] Values => values;

    /// <summary>What the loss gains by a step up each number; empty if they do not learn. Cleared by each step.</summary>
    public float[] Gradient { get; } = rate > 0 ? new float[values.Length] : [];

    /// <summary>Whether they learn at all.</summary>
    public bool Learns => rate > 0;

    /// <summary>Keeps the numbers as they are, for the mean.</summary>
    public void Remember()
    {
        if (_remembered++ == 0) _sums = new float[values.Length];
        Vectors.Add(values, _sums);
    }

    /// <summary>Takes the mean of what was remembered.</summary>
    public void Average()
    {
        for (int i = 0; i < values.Length && _remembered > 0; i++) values[i] = _sums[i] / _remembered;
        _remembered = 0;
    }

    /// <summary>The sum of the squares of the gradient.</summary>
    public double Norm()
    {
        const int Run = 4096;
        double sum = 0;
        for (int start = 0; start < Gradient.Length; start += Run)
        {
            var run = Gradient.AsSpan(start, Math.Min(Run, Gradient.Length - start));
            var squares = Vector256<float>.Zero;
            int i = 0;
            for (; i + 8 <= run.Length; i += 8)
            {
                var gradient = Vector256.Create<float>(run[i..]);
                squares += gradient * gradient;
            }
            sum += Vector256.Sum(squares);
            for (; i < run.Length; i++) sum += run[i] * run[i];
        }
        return sum;
    }

    /// <summary>Goes down the gradient.</summary>
    /// <param name="step">The number of this step, from 1.</param>
    /// <param name="part">The part of the rate that is gone.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    /// <param name="threads">How many threads take part.</param>
    public void Step(int step, float part, float scale, int threads)
    {
        if (_means.Length == 0) (_means, _squares) = (new float[values.Length], new float[values.Length]);
        float root = MathF.Sqrt(1 - MathF.Pow(SquareDecay, step)), length = rate * part * root / (1 - MathF.Pow(MeanDecay, step)),
            kept = 1 - (rate * part * decay);
        Work.Split((values.Length + 7) / 8, threads, (first, last, _) =>
            Move(first * 8, Math.Min(last * 8, values.Length), length, Damping * root, kept, scale));
    }

    private void Move(int start, int end, float length, float damping, float kept, float scale)
    {
        ref float value = ref MemoryMarshal.GetArrayDataReference(values);
        ref float gradients = ref MemoryMarshal.GetArrayDataReference(Gradient);
        ref float means = ref MemoryMarshal.GetArrayDataReference(_means);
        ref float squares = ref MemoryMarshal.GetArrayDataReference(_squares);
        int i = start;
        for (; i + 8 <= end; i += 8)
        {
            nuint at = (nuint)i;
            var gradient = Vector256.LoadUnsafe(ref gradients, at) * scale;
            var mean = (Vector256.LoadUnsafe(ref means, at) * MeanDecay) + (gradient * (1 - MeanDecay));
            var square = (Vector256.LoadUnsafe(ref squares, at) * SquareDecay) + (gradient * gradient * (1 - SquareDecay));
            mean.StoreUnsafe(ref means, at);
            square.StoreUnsafe(ref squares, at);
            var move = mean * length / (Vector256.Sqrt(square) + Vector256.Create(damping));
            ((Vector256.LoadUnsafe(ref value, at) * kept) - move).StoreUnsafe(ref value, at);
        }
        for (; i < end; i++)
        {
            float gradient = Gradient[i] * scale;
            _means[i] = (_means[i] * MeanDecay) + (gradient * (1 - MeanDecay));
            _squares[i] = (_squares[i] * SquareDecay) + (gradient * gradient * (1 - SquareDecay));
            values[i] = (values[i] * kept) - (_means[i] * length / (MathF.Sqrt(_squares[i]) + damping));
        }
        Gradient.AsSpan(start, end - start).Clear();
    }
}
