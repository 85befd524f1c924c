using System.Buffers;
using System.Runtime.Intrinsics;
using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>
/// Finds the best labels of a sequence, and the chances of all, from a score for every label at every place and for every step
/// from label to label. Whatever scores the places uses this one decoder. Immutable.
/// </summary>
internal sealed class ChainDecoder
{
    private const int Labels = ChainModel.Labels;

    private const float Impossible = -1e9f;

    private readonly Vector256<float>[] _steps = new Vector256<float>[Labels + 1];
    private readonly Vector256<float>[] _odds = new Vector256<float>[Labels + 1];

    /// <param name="transitions">From, to: 8 × 8, and one row more for the start; in log-odds.</param>
    /// <param name="mayStep">Whether the second label may follow the first; the first is 8 at the start.</param>
    public ChainDecoder(IReadOnlyList<float> transitions, Func<int, int, bool> mayStep)
    {
        if (transitions.Count != (Labels + 1) * Labels) throw new ModelFileException("The transitions of a chain model do not fit its labels.");
        for (int t = 0; t < transitions.Count; t++)
        {
            int from = t / Labels, to = t % Labels;
            bool may = mayStep(from, to);
            _steps[from] = _steps[from].WithElement(to, may ? transitions[t] : Impossible);
            _odds[from] = _odds[from].WithElement(to, may ? MathF.Exp(transitions[t]) : 0);
        }
    }

    /// <summary>The best sequence of labels (Viterbi).</summary>
    /// <param name="scores">Eight log-odds for each place.</param>
    /// <param name="labels">Receives a label for each place.</param>
    public void FindBest(ReadOnlySpan<float> scores, Span<byte> labels)
    {
        if (scores.IsEmpty) return;
        int[] back = ArrayPool<int>.Shared.Rent(scores.Length);
        Span<float> best = stackalloc float[Labels];
        for (int at = 0; at < scores.Length; at += Labels)
        {
            var most = at == 0 ? _steps[Labels] : Vector256.Create(Impossible);
            var origin = Vector256<int>.Zero;
            for (int from = 0; from < Labels && at > 0; from++)
            {
                var sum = _steps[from] + Vector256.Create(best[from]);
                var isMore = Vector256.GreaterThan(sum, most);
                most = Vector256.ConditionalSelect(isMore, sum, most);
                origin = Vector256.ConditionalSelect(isMore.AsInt32(), Vector256.Create(from), origin);
            }
            origin.CopyTo(back, at);
            most += Vector256.Create(scores.Slice(at, Labels));
            // Scores are kept small, so that a sequence of any length has room.
            most.CopyTo(best);
            Vector256.Max(most - Vector256.Create(Most(best)), Vector256.Create(Impossible)).CopyTo(best);
        }
        int label = best.IndexOf(Most(best));
        for (int at = scores.Length - Labels; at >= 0; at -= Labels)
        {
            labels[at / Labels] = (byte)label;
            label = back[at + label];
        }
        ArrayPool<int>.Shared.Return(back);
    }

    /// <summary>The chance of every label at every place: the forward-backward algorithm, each place brought to a sum of one.</summary>
    /// <param name="scores">Eight log-odds for each place.</param>
    /// <param name="chances">Receives eight for each place.</param>
    public void FindChances(ReadOnlySpan<float> scores, Span<float> chances)
    {
        for (int at = 0; at < scores.Length; at += Labels)
        {
            var sum = at == 0 ? _odds[Labels] : Vector256<float>.Zero;
            for (int from = 0; from < Labels && at > 0; from++) sum += _odds[from] * chances[at - Labels + from];
            ToSumOfOne(sum * Odds(scores.Slice(at, Labels))).CopyTo(chances[at..]);
        }
        var after = Vector256.Create(1f);
        Span<float> before = stackalloc float[Labels];
        for (int at = scores.Length - Labels; at >= 0; at -= Labels)
        {
            var here = chances.Slice(at, Labels);
            ToSumOfOne(Vector256.Create<float>(here) * after).CopyTo(here);
            var ahead = Odds(scores.Slice(at, Labels)) * after;
            for (int from = 0; from < Labels; from++) before[from] = Vector256.Sum(_odds[from] * ahead);
            after = ToSumOfOne(Vector256.Create<float>(before));
        }
    }

    private static Vector256<float> ToSumOfOne(Vector256<float> values) => values / Math.Max(Vector256.Sum(values), 1e-30f);

    // Against the best label, and never so little that all ways close.
    private static Vector256<float> Odds(ReadOnlySpan<float> scores) =>
        Vector256.Max(Vector256.Exp(Vector256.Create(scores) - Vector256.Create(Most(scores))), Vector256.Create(1e-20f));

    private static float Most(ReadOnlySpan<float> values)
    {
        float most = values[0];
        foreach (float value in values) most = Math.Max(most, value);
        return most;
    }
}
