using System.Buffers;
using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>
/// A transformer encoder that reads a short text's word pieces all together (Vaswani et al. 2017, Devlin et al. 2019), and a head that
/// scores labels of the whole: from the state of the first piece, the means of the states with each of two roles, and numbers from
/// elsewhere. Immutable and safe from any number of threads.
/// </summary>
internal sealed class EncoderModel
{
    private readonly VectorTable _words, _positions;
    private readonly float[] _segments, _inputNorm, _dense, _denseBias, _labels, _labelBias;
    private readonly EncoderLayer[] _layers;
    private readonly int _width;

    public EncoderModel(EncoderTables tables)
    {
        tables.Check();
        (_words, _positions, _segments, _inputNorm, _width) = (tables.Words, tables.Positions, tables.Segments, tables.InputNorm,
            tables.Words.Width);
        _layers = [.. tables.Layers.Select(layer => new EncoderLayer(layer, tables.Heads))];
        (_dense, _denseBias, _labels, _labelBias) = (tables.Head.Dense.ToNumbers(), tables.Head.DenseBias, tables.Head.Labels,
            tables.Head.LabelBias);
    }

    /// <summary>How many word pieces have a vector.</summary>
    public int Pieces => _words.Count;

    /// <summary>How many pieces a text may have.</summary>
    public int LongestText => _positions.Count;

    /// <summary>How many numbers from elsewhere the head takes.</summary>
    public int Features => (_dense.Length / _denseBias.Length) - (3 * _width);

    /// <summary>How many labels are scored.</summary>
    public int Labels => _labelBias.Length;

    /// <summary>The length of a state.</summary>
    public int Width => _width;

    public static EncoderModel Read(ModelFile file, string name) => new(EncoderTables.Read(file, name));

    /// <summary>Scores the labels of a text.</summary>
    /// <param name="pieces">Its word pieces, [CLS] first; one at least and <see cref="LongestText"/> at most.</param>
    /// <param name="roles">What each is.</param>
    /// <param name="features">Numbers from elsewhere, about as large as 1.</param>
    /// <param name="scores">Receives one for each label, in log-odds.</param>
    public void Score(ReadOnlySpan<int> pieces, ReadOnlySpan<PieceRoles> roles, ReadOnlySpan<float> features, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(features.Length, Features);
        float[] rented = ArrayPool<float>.Shared.Rent((pieces.Length * _width) + (3 * _width) + features.Length + _denseBias.Length);
        var states = rented.AsSpan(0, pieces.Length * _width);
        var input = rented.AsSpan(states.Length, (3 * _width) + features.Length);
        var dense = rented.AsSpan(states.Length + input.Length, _denseBias.Length);
        Read(pieces, roles, states);
        states[.._width].CopyTo(input);
        RoleMean.Of(states, roles, PieceRoles.First, input.Slice(_width, _width));
        RoleMean.Of(states, roles, PieceRoles.Second, input.Slice(2 * _width, _width));
        features.CopyTo(input[(3 * _width)..]);
        _denseBias.CopyTo(dense);
        SmallProduct.AddRow(input, _dense, dense);
        Gelu.Apply(dense);
        _labelBias.CopyTo(scores);
        SmallProduct.AddRow(dense, _labels, scores[.._labelBias.Length]);
        ArrayPool<float>.Shared.Return(rented);
    }

    /// <summary>The states of a text's pieces at the top.</summary>
    /// <param name="pieces">As for <see cref="Score"/>.</param>
    /// <param name="roles">What each is; only the segment counts here.</param>
    /// <param name="states">Receives row after row.</param>
    public void Read(ReadOnlySpan<int> pieces, ReadOnlySpan<PieceRoles> roles, Span<float> states)
    {
        ArgumentOutOfRangeException.ThrowIfZero(pieces.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pieces.Length, LongestText);
        ArgumentOutOfRangeException.ThrowIfNotEqual(roles.Length, pieces.Length);
        for (int i = 0; i < pieces.Length; i++)
        {
            var state = states.Slice(i * _width, _width);
            _segments.AsSpan((roles[i] & PieceRoles.SecondSegment) != 0 ? _width : 0, _width).CopyTo(state);
            _words.AddTo(state, pieces[i]);
            _positions.AddTo(state, i);
            LayerNorm.Center(state, default);
            LayerNorm.Stretch(state, _inputNorm);
        }
        foreach (var layer in _layers) layer.Read(states, pieces.Length);
    }
}
