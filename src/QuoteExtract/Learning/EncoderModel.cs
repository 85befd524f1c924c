using System.Buffers;
using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>
/// A transformer encoder that reads a short text's word pieces all together (Vaswani et al. 2017, Devlin et al. 2019), and a head that
/// scores labels of the whole: from what <see cref="StatePooling"/> makes of the states, and numbers from elsewhere. Immutable and safe
/// from any number of threads.
/// </summary>
internal sealed class EncoderModel
{
    private readonly VectorTable _words, _positions;
    private readonly float[] _roles, _inputNorm, _dense, _denseBias, _labels, _labelBias;
    private readonly EncoderLayer[] _layers;
    private readonly StatePooling _pooling;
    private readonly int _width;

    public EncoderModel(EncoderTables tables)
    {
        tables.Check();
        (_words, _positions, _roles, _inputNorm, _width) = (tables.Words, tables.Positions, tables.Roles, tables.InputNorm,
            tables.Words.Width);
        _layers = [.. tables.Layers.Select(layer => new EncoderLayer(layer, tables.Heads))];
        _pooling = new StatePooling(tables.Head.Queries, tables.Head.Biases, _width);
        (_dense, _denseBias, _labels, _labelBias) = (tables.Head.Dense.ToNumbers(), tables.Head.DenseBias, tables.Head.Labels,
            tables.Head.LabelBias);
    }

    /// <summary>How many word pieces have a vector.</summary>
    public int Pieces => _words.Count;

    /// <summary>How many pieces a text may have.</summary>
    public int LongestText => _positions.Count;

    /// <summary>How many numbers from elsewhere the head takes.</summary>
    public int Features => (_dense.Length / _denseBias.Length) - (StatePooling.Count * _width);

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
    /// <param name="attention">Receives how much all queries together look at each piece; empty where nobody asks.</param>
    public void Score(
        ReadOnlySpan<int> pieces, ReadOnlySpan<PieceRole> roles, ReadOnlySpan<float> features,
        Span<float> scores, Span<float> attention = default)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(features.Length, Features);
        int pooled = StatePooling.Count * _width;
        int perPiece = _width + StatePooling.Queries;
        float[] rented = ArrayPool<float>.Shared.Rent((pieces.Length * perPiece) + pooled + features.Length + _denseBias.Length);
        var states = rented.AsSpan(0, pieces.Length * _width);
        var input = rented.AsSpan(states.Length, pooled + features.Length);
        var dense = rented.AsSpan(states.Length + input.Length, _denseBias.Length);
        var weights = rented.AsSpan(states.Length + input.Length + dense.Length, StatePooling.Queries * pieces.Length);
        Read(pieces, roles, states);
        _pooling.Pool(states, roles, input[..pooled], weights);
        for (int i = 0; i < attention.Length; i++) attention[i] = weights[i] + weights[pieces.Length + i];
        features.CopyTo(input[pooled..]);
        _denseBias.CopyTo(dense);
        SmallProduct.AddRow(input, _dense, dense);
        Gelu.Apply(dense);
        _labelBias.CopyTo(scores);
        SmallProduct.AddRow(dense, _labels, scores[.._labelBias.Length]);
        ArrayPool<float>.Shared.Return(rented);
    }

    /// <summary>The states of a text's pieces at the top.</summary>
    /// <param name="pieces">As for <see cref="Score"/>.</param>
    /// <param name="roles">What each is; only the vectors of roles count here.</param>
    /// <param name="states">Receives row after row.</param>
    public void Read(ReadOnlySpan<int> pieces, ReadOnlySpan<PieceRole> roles, Span<float> states)
    {
        ArgumentOutOfRangeException.ThrowIfZero(pieces.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pieces.Length, LongestText);
        ArgumentOutOfRangeException.ThrowIfNotEqual(roles.Length, pieces.Length);
        for (int i = 0; i < pieces.Length; i++)
        {
            var state = states.Slice(i * _width, _width);
            _roles.AsSpan(roles[i].Part * _width, _width).CopyTo(state);
            SmallProduct.AddScaled(_roles.AsSpan((PieceRole.Parts + roles[i].Mention) * _width, _width), 1, state);
            _words.AddTo(state, pieces[i]);
            _positions.AddTo(state, i);
            LayerNorm.Center(state, default);
            LayerNorm.Stretch(state, _inputNorm);
        }
        foreach (var layer in _layers) layer.Read(states, pieces.Length);
    }
}
