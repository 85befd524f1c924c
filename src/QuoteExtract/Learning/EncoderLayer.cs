using System.Buffers;

namespace QuoteExtract.Learning;

/// <summary>
/// One layer of an encoder: attention, and an inner layer for each piece, each added to what it reads and normalized after
/// (Devlin et al. 2019).
/// </summary>
internal sealed class EncoderLayer(EncoderLayerTables tables, int heads)
{
    private readonly RoundedMatrix _gates = new(tables.Gates), _output = new(tables.Output), _inner = new(tables.Inner),
        _outer = new(tables.Outer);
    private readonly float[] _gateBias = tables.GateBias, _outputBias = tables.OutputBias, _innerBias = tables.InnerBias,
        _outerBias = tables.OuterBias;
    private readonly float[] _firstNorm = tables.FirstNorm, _secondNorm = tables.SecondNorm;

    /// <summary>Moves the states of a text's pieces one layer up.</summary>
    /// <param name="states">Row after row.</param>
    /// <param name="count">How many pieces.</param>
    public void Read(Span<float> states, int count)
    {
        int width = _output.Columns, headWidth = width / heads, padded = SelfAttention.Padded(count);
        int room = count * Math.Max((4 * width) + padded, _inner.Columns) + (headWidth * padded);
        float[] rented = ArrayPool<float>.Shared.Rent(room);
        var gates = rented.AsSpan(0, count * 3 * width);
        var taken = rented.AsSpan(gates.Length, count * width);
        var weights = rented.AsSpan(gates.Length + taken.Length, count * padded);
        var keys = rented.AsSpan(gates.Length + taken.Length + weights.Length, headWidth * padded);
        _gates.Multiply(states, count, _gateBias, gates);
        for (int head = 0; head < heads; head++) SelfAttention.Read(gates, count, width, head * headWidth, headWidth, keys, weights, taken);
        AddAndNormalize(_output, taken, _outputBias, _firstNorm, states, count);
        var inner = rented.AsSpan(0, count * _inner.Columns);
        _inner.Multiply(states, count, _innerBias, inner);
        Gelu.Apply(inner);
        AddAndNormalize(_outer, inner, _outerBias, _secondNorm, states, count);
        ArrayPool<float>.Shared.Return(rented);
    }

    private static void AddAndNormalize(RoundedMatrix matrix, ReadOnlySpan<float> rows, float[] bias, float[] norm, Span<float> states,
        int count)
    {
        matrix.MultiplyAdd(rows, count, states);
        for (int i = 0; i < count; i++)
        {
            var state = states.Slice(i * matrix.Columns, matrix.Columns);
            LayerNorm.Center(state, bias);
            LayerNorm.Stretch(state, norm);
        }
    }
}
