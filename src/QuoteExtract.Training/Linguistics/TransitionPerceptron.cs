using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuoteExtract.Learning;
using QuoteExtract.Linguistics;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Training.Linguistics;

/// <summary>The weights of a parser in training: a structured perceptron (Collins 2002) with averaged weights.</summary>
internal sealed class TransitionPerceptron : ITransitionScorer
{
    private const int Width = 4;

    private readonly float[] _weights, _drift;
    private readonly int _shift;
    private int _updates = 1;

    /// <param name="rowBits">The number of rows is two to this power.</param>
    public TransitionPerceptron(int rowBits)
    {
        _shift = 32 - rowBits;
        _weights = new float[Width << rowBits];
        _drift = new float[Width << rowBits];
    }

    public Vector128<float> Score(ReadOnlySpan<uint> features)
    {
        var sum = Vector128<float>.Zero;
        ref float weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (uint feature in features) sum += Vector128.LoadUnsafe(ref weights, (nuint)(feature >> _shift) * Width);
        return sum;
    }

    /// <summary>Adds to the weights of one step; call <see cref="EndUpdate"/> when all steps of a sentence are changed.</summary>
    public void Add(ReadOnlySpan<uint> features, int action, float amount)
    {
        foreach (uint feature in features)
        {
            int at = (int)(feature >> _shift) * Width + action;
            _weights[at] += amount;
            _drift[at] += amount * _updates;
        }
    }

    public void EndUpdate() => _updates++;

    /// <summary>The model of the averaged weights: w − drift / updates is the mean of the weights after each update.</summary>
    public HashedLinearModel Build() => Quantizer.Build([.. _weights.Select((w, i) => w - _drift[i] / _updates)], Width);
}
