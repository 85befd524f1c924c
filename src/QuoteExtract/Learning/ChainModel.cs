using System.Buffers;
using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>
/// A linear-chain conditional random field with eight labels (Lafferty, McCallum and Pereira 2001): weights of hashed features and
/// of the steps from label to label. Immutable.
/// </summary>
internal sealed class ChainModel
{
    /// <summary>How many labels there are; a task with fewer leaves the last ones out.</summary>
    public const int Labels = CheckedLinearModel.Classes;

    private readonly CheckedLinearModel _weights;

    /// <param name="weights">Of the features.</param>
    /// <param name="transitions">From, to: 8 × 8, and one row more for the start; in log-odds.</param>
    /// <param name="mayStep">Whether the second label may follow the first; the first is 8 at the start.</param>
    public ChainModel(CheckedLinearModel weights, IReadOnlyList<float> transitions, Func<int, int, bool> mayStep) =>
        (_weights, Transitions, Decoder) = (weights, transitions, new ChainDecoder(transitions, mayStep));

    /// <summary>From, to, in log-odds; the last row is the start.</summary>
    public IReadOnlyList<float> Transitions { get; }

    /// <summary>Turns scores into labels.</summary>
    public ChainDecoder Decoder { get; }

    /// <summary>Reads the tables that <see cref="Write"/> wrote.</summary>
    public static ChainModel Read(ModelFile file, string name, Func<int, int, bool> mayStep) =>
        new(CheckedLinearModel.Read(file, name), file.Numbers<float>("transitions"), mayStep);

    public void Write(ModelWriter file, string name)
    {
        _weights.Write(file, name);
        file.Add<float>("transitions", [.. Transitions]);
    }

    /// <summary>The score of every label at every place by the features alone, in log-odds.</summary>
    /// <param name="sequence">The places.</param>
    /// <param name="scores">Eight for each place, overwritten.</param>
    public void Score<T>(in T sequence, Span<float> scores) where T : IChainFeatures
    {
        Span<uint> features = stackalloc uint[FeatureWriter.BufferLength];
        Span<short> units = stackalloc short[Labels];
        for (int i = 0; i < sequence.Length; i++)
        {
            _weights.Score(features[..sequence.Of(i, features)], units);
            for (int label = 0; label < Labels; label++) scores[(i * Labels) + label] = units[label] * _weights.Scale;
        }
    }

    /// <summary>The best sequence of labels.</summary>
    /// <param name="sequence">The places.</param>
    /// <param name="labels">Receives a label for each place.</param>
    public void Label<T>(in T sequence, Span<byte> labels) where T : IChainFeatures
    {
        float[] scores = ArrayPool<float>.Shared.Rent(sequence.Length * Labels);
        var used = scores.AsSpan(0, sequence.Length * Labels);
        Score(sequence, used);
        Decoder.FindBest(used, labels);
        ArrayPool<float>.Shared.Return(scores);
    }
}
