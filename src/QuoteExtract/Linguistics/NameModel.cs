using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Linguistics;

/// <summary>A linear-chain conditional random field over <see cref="NameLabel"/>s: weights of the features, weights of the
/// transitions, and the lists of people's names. Immutable.</summary>
internal sealed class NameModel
{
    private readonly CheckedLinearModel _weights;
    private readonly float[] _logOdds;
    private readonly int[] _transitions;

    /// <param name="weights">In rows of eight, in the order of <see cref="NameLabel"/>.</param>
    /// <param name="transitions">From, to: 8 × 8, and one row more for the start of a sentence; in log-odds.</param>
    /// <param name="people">Given names and surnames.</param>
    public NameModel(CheckedLinearModel weights, float[] transitions, NameBits people)
    {
        if (transitions.Length != (NameLabels.Count + 1) * NameLabels.Count)
            throw new ModelFileException("The tables of the name model do not fit each other.");
        (_weights, _logOdds, People) = (weights, transitions, people);
        _transitions = [.. transitions.Select(weight => (int)Math.Clamp(MathF.Round(weight / weights.Scale), short.MinValue, short.MaxValue))];
    }

    public NameBits People { get; }

    public static NameModel Load() => Read(ModelFile.Load("en-names", NameFeatures.Set));

    public static NameModel Read(ModelFile file) => new(CheckedLinearModel.Read(file, "names"), file.Numbers<float>("transitions"), NameBits.Read(file));

    public void Write(ModelWriter file)
    {
        _weights.Write(file, "names");
        file.Add<float>("transitions", _logOdds);
        People.Write(file);
    }

    /// <summary>The best labels of a sentence (Viterbi); impossible transitions have no weight and are never taken.</summary>
    /// <param name="context">The article.</param>
    /// <param name="sentence">One of its sentences.</param>
    /// <param name="labels">Receives a label for each token of the sentence.</param>
    public void Label(NameContext context, in Sentence sentence, Span<NameLabel> labels)
    {
        const int Count = NameLabels.Count;
        int length = sentence.End - sentence.Start;
        byte[] back = System.Buffers.ArrayPool<byte>.Shared.Rent(length * Count);
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        Span<short> scores = stackalloc short[Count];
        Span<int> best = stackalloc int[Count], next = stackalloc int[Count];
        bool isTitleCase = context.IsTitleCase(sentence);
        for (int i = 0; i < length; i++)
        {
            int n = NameFeatures.Of(context, sentence, isTitleCase, sentence.Start + i, features);
            _weights.Score(features[..n], scores);
            for (int to = 0; to < Count; to++)
            {
                int most = int.MinValue / 2;
                byte from = 0;
                if (i == 0) most = NameLabels.IsInside((NameLabel)to) ? most : _transitions[Count * Count + to];
                else
                {
                    for (int f = 0; f < Count; f++)
                    {
                        if (!NameLabels.MayFollow((NameLabel)f, (NameLabel)to)) continue;
                        int score = best[f] + _transitions[f * Count + to];
                        if (score > most) (most, from) = (score, (byte)f);
                    }
                }
                next[to] = most + scores[to];
                back[i * Count + to] = from;
            }
            // Scores are kept small, so that a sentence of any length has room.
            int top = int.MinValue;
            foreach (int score in next) top = Math.Max(top, score);
            for (int to = 0; to < Count; to++) best[to] = Math.Max(next[to] - top, int.MinValue / 4);
        }
        int label = 0;
        for (int to = 1; to < Count; to++)
            if (best[to] > best[label]) label = to;
        for (int i = length - 1; i >= 0; i--)
        {
            labels[i] = (NameLabel)label;
            label = back[i * Count + label];
        }
        System.Buffers.ArrayPool<byte>.Shared.Return(back);
    }
}
