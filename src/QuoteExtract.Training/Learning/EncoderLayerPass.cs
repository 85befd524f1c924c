using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>One layer of an encoder for the texts of a step: up, keeping what the way down needs, and down.</summary>
internal sealed class EncoderLayerPass(EncoderLayerParameters parameters, int width, int heads, MatrixProduct product)
{
    private readonly EncoderLayerParameters _p = parameters;
    private readonly int _innerWidth = parameters.InnerBias.Values.Length, _threads = product.Threads;
    private readonly AttentionPass _attention = new(width, heads, product.Threads);
    private readonly NormPass _first = new(parameters.FirstNorm, product.Threads), _second = new(parameters.SecondNorm, product.Threads);
    private float[] _states = [], _gates = [], _taken = [], _middle = [], _sums = [], _inner = [], _top = [], _firstMask = [],
        _secondMask = [];
    private float _dropout;

    /// <summary>Reads states; they are kept, not copied.</summary>
    /// <param name="dropout">The part that each half leaves out.</param>
    /// <returns>The states above; the layer's own until it reads again.</returns>
    public float[] Read(TextStack stack, float[] states, float dropout, Random random)
    {
        int count = stack.Count;
        (_states, _dropout) = (states, dropout);
        float[] gates = Filled(ref _gates, _p.GateBias, count);
        product.Add(states, false, _p.Gates.Values, false, count, width, 3 * width, gates);
        _attention.Read(stack, gates, Rows.Reserve(ref _taken, count * width));
        float[] middle = Filled(ref _middle, _p.OutputBias, count);
        product.Add(_taken, false, _p.Output.Values, false, count, width, width, middle);
        Join(middle, states, count, random, ref _firstMask);
        _first.Read(middle, count);
        float[] sums = Filled(ref _sums, _p.InnerBias, count), inner = Rows.Reserve(ref _inner, count * _innerWidth);
        product.Add(middle, false, _p.Inner.Values, false, count, width, _innerWidth, sums);
        Work.Split(count, _threads, (from, to, _) =>
        {
            var part = inner.AsSpan(from * _innerWidth, (to - from) * _innerWidth);
            sums.AsSpan(from * _innerWidth, part.Length).CopyTo(part);
            Gelu.Apply(part);
        });
        float[] top = Filled(ref _top, _p.OuterBias, count);
        product.Add(inner, false, _p.Outer.Values, false, count, _innerWidth, width, top);
        Join(top, middle, count, random, ref _secondMask);
        _second.Read(top, count);
        return top;
    }

    /// <summary>Adds the gradients of the layer's numbers to theirs.</summary>
    /// <param name="gradient">That of the states above; that of the states below after it, if asked for.</param>
    /// <param name="room">Room that all layers share.</param>
    /// <param name="goesOn">Whether the gradient of the states below is asked for.</param>
    public void Learn(TextStack stack, float[] gradient, EncoderRoom room, bool goesOn)
    {
        int count = stack.Count;
        _second.Learn(gradient, count);
        float[] part = Masked(gradient, _secondMask, count, room);
        Collect(_inner, _innerWidth, part, width, count, _p.Outer, _p.OuterBias);
        float[] inner = Back(part, width, _p.Outer, _innerWidth, count, ref room.Inner);
        Work.Split(count, _threads, (from, to, _) =>
            Rows.UnbendGelu(inner.AsSpan(from * _innerWidth, (to - from) * _innerWidth), _sums.AsSpan(from * _innerWidth)));
        Collect(_middle, width, inner, _innerWidth, count, _p.Inner, _p.InnerBias);
        product.Add(inner, false, _p.Inner.Values, true, count, _innerWidth, width, gradient);
        _first.Learn(gradient, count);
        part = Masked(gradient, _firstMask, count, room);
        Collect(_taken, width, part, width, count, _p.Output, _p.OutputBias);
        float[] taken = Back(part, width, _p.Output, width, count, ref room.Taken);
        float[] gates = Rows.Reserve(ref room.Gates, count * 3 * width);
        _attention.Learn(stack, _gates, taken, gates);
        Collect(_states, width, gates, 3 * width, count, _p.Gates, _p.GateBias);
        if (goesOn) product.Add(gates, false, _p.Gates.Values, true, count, 3 * width, width, gradient);
    }

    private static float[] Filled(ref float[] room, LearntNumbers bias, int count)
    {
        Rows.Repeat(bias.Values, Rows.Reserve(ref room, count * bias.Values.Length), count);
        return room;
    }

    // Leaves some of it out and adds what was read.
    private void Join(float[] rows, float[] read, int count, Random random, ref float[] mask)
    {
        if (_dropout > 0) Rows.Drop(rows.AsSpan(0, count * width), _dropout, random, Rows.Reserve(ref mask, count * width));
        Vectors.Add(read.AsSpan(0, count * width), rows);
    }

    private float[] Masked(float[] gradient, float[] mask, int count, EncoderRoom room)
    {
        if (_dropout == 0) return gradient;
        var part = Rows.Reserve(ref room.Part, count * width).AsSpan(0, count * width);
        gradient.AsSpan(0, part.Length).CopyTo(part);
        Vectors.Multiply(mask.AsSpan(0, part.Length), part);
        return room.Part;
    }

    private void Collect(float[] left, int leftWidth, float[] right, int rightWidth, int count, LearntNumbers matrix, LearntNumbers bias)
    {
        if (!matrix.Learns) return;
        Rows.Sum(right.AsSpan(0, count * rightWidth), bias.Gradient);
        product.Add(left, true, right, false, leftWidth, count, rightWidth, matrix.Gradient);
    }

    private float[] Back(float[] gradient, int from, LearntNumbers matrix, int to, int count, ref float[] room)
    {
        Rows.Reserve(ref room, count * to).AsSpan(0, count * to).Clear();
        product.Add(gradient, false, matrix.Values, true, count, from, to, room);
        return room;
    }
}
