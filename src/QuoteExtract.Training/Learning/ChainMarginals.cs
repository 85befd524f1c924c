using System.Runtime.Intrinsics;
using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>
/// The chances of each label at each place of a chain, free or held to what is allowed (forward-backward), and from their difference
/// what a step of learning does to scores and transitions.
/// </summary>
internal sealed class ChainMarginals
{
    private const int Labels = ChainModel.Labels;

    private readonly bool[] _mayStep;
    private readonly float[] _transitions;
    private float[] _forward = [];

    /// <param name="mayStep">Whether the second label may follow the first; the first is 8 at the start.</param>
    /// <param name="transitions">The scores of the steps from label to label, in log-odds; the last row is the start. They may change between calls.</param>
    public ChainMarginals(Func<int, int, bool> mayStep, float[] transitions)
    {
        _mayStep = [.. from previous in Enumerable.Range(0, Labels + 1) from label in Enumerable.Range(0, Labels) select mayStep(previous, label)];
        _transitions = transitions;
    }

    /// <summary>What the likelihood of what was computed since the last clearing gains by a step up each transition.</summary>
    public float[] TransitionSteps { get; } = new float[(Labels + 1) * Labels];

    /// <summary>The chances, and the logarithm of the sum over all sequences that the mask allows. Adds to the transitions'
    /// steps: for a mask up, for none down.</summary>
    public double Of(ReadOnlySpan<float> scores, byte[]? allowed, Span<float> chances)
    {
        if (_forward.Length < scores.Length) _forward = new float[Math.Max(scores.Length, 4096)];
        int length = scores.Length / Labels;
        Span<float> weights = stackalloc float[(Labels + 1) * Labels];
        for (int t = 0; t < weights.Length; t++) weights[t] = _mayStep[t] ? MathF.Exp(_transitions[t]) : 0;
        Span<float> emissions = stackalloc float[Labels], previous = stackalloc float[Labels], pairs = stackalloc float[Labels * Labels];
        double logSum = 0;
        for (int i = 0; i < length; i++)
        {
            logSum += Emissions(scores, i, allowed, emissions);
            var sum = Vector256<float>.Zero;
            if (i == 0) sum = Vector256.LoadUnsafe(ref weights[Labels * Labels]);
            else
                for (int from = 0; from < Labels; from++) sum += Vector256.Create(_forward[((i - 1) * Labels) + from]) * Vector256.LoadUnsafe(ref weights[from * Labels]);
            sum *= Vector256.LoadUnsafe(ref emissions[0]);
            float total = Math.Max(Vector256.Sum(sum), 1e-30f);
            logSum += Math.Log(total);
            (sum / total).StoreUnsafe(ref _forward[i * Labels]);
        }
        float sign = allowed is null ? -1 : 1;
        var after = Vector256.Create(1f);
        for (int i = length - 1; i >= 0; i--)
        {
            var here = Vector256.LoadUnsafe(ref _forward[i * Labels]) * after;
            (here / Math.Max(Vector256.Sum(here), 1e-30f)).StoreUnsafe(ref chances[i * Labels]);
            Emissions(scores, i, allowed, emissions);
            var ahead = Vector256.LoadUnsafe(ref emissions[0]) * after;
            if (i == 0)
            {
                for (int to = 0; to < Labels; to++) TransitionSteps[(Labels * Labels) + to] += sign * chances[to];
                break;
            }
            float pairSum = 0;
            for (int from = 0; from < Labels; from++)
            {
                var pair = Vector256.LoadUnsafe(ref weights[from * Labels]) * ahead;
                previous[from] = Vector256.Sum(pair);
                pair *= _forward[((i - 1) * Labels) + from];
                pairSum += Vector256.Sum(pair);
                pair.StoreUnsafe(ref pairs[from * Labels]);
            }
            float scale = sign / Math.Max(pairSum, 1e-30f);
            for (int t = 0; t < pairs.Length; t++) TransitionSteps[t] += pairs[t] * scale;
            float most = 1e-30f;
            foreach (float value in previous) most = Math.Max(most, value);
            after = Vector256.LoadUnsafe(ref previous[0]) / most;
        }
        return logSum;
    }

    private static float Emissions(ReadOnlySpan<float> allScores, int place, byte[]? allowed, Span<float> emissions)
    {
        var scores = allScores.Slice(place * Labels, Labels);
        float most = float.NegativeInfinity;
        foreach (float score in scores) most = Math.Max(most, score);
        for (int label = 0; label < Labels; label++)
            emissions[label] = allowed is null || (allowed[place] >> label & 1) != 0 ? Math.Max(MathF.Exp(scores[label] - most), 1e-20f) : 0;
        return most;
    }
}
