using System.Buffers;
using System.Runtime.Intrinsics;
using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>Self-attention within each text of a step, up and down.</summary>
internal sealed class AttentionPass(int width, int heads, int threads)
{
    private readonly int _headWidth = width / heads;
    private float[] _weights = [];

    /// <summary>What each piece takes up of its text.</summary>
    /// <param name="gates">Queries, keys and values.</param>
    /// <param name="states">Receives row after row.</param>
    public void Read(TextStack stack, float[] gates, float[] states)
    {
        float[] weights = Rows.Reserve(ref _weights, stack.Weights * heads);
        Work.Split(stack.Examples.Count, threads, (first, last, _) =>
        {
            for (int text = first; text < last; text++)
            {
                int start = stack.Starts[text], count = stack.Starts[text + 1] - start;
                float[] keys = ArrayPool<float>.Shared.Rent(_headWidth * SelfAttention.Padded(count));
                for (int head = 0; head < heads; head++)
                    SelfAttention.Read(gates.AsSpan(start * 3 * width), count, width, head * _headWidth, _headWidth, keys,
                        weights.AsSpan(WeightsOf(stack, head, text)), states.AsSpan(start * width));
                ArrayPool<float>.Shared.Return(keys);
            }
        });
    }

    /// <summary>The gradient of the gates of that of the states.</summary>
    /// <param name="gates">As they were on the way up.</param>
    /// <param name="gradient">The states'.</param>
    /// <param name="gateGradient">Receives the gates'.</param>
    public void Learn(TextStack stack, float[] gates, float[] gradient, float[] gateGradient) =>
        Work.Split(stack.Examples.Count, threads, (first, last, _) =>
        {
            for (int text = first; text < last; text++)
            {
                int start = stack.Starts[text], count = stack.Starts[text + 1] - start, padded = SelfAttention.Padded(count);
                float[] room = ArrayPool<float>.Shared.Rent(((2 * count) + _headWidth) * padded);
                for (int head = 0; head < heads; head++)
                    Learn(gates.AsSpan(start * 3 * width), count, head * _headWidth,
                        _weights.AsSpan(WeightsOf(stack, head, text), count * padded),
                        gradient.AsSpan(start * width), gateGradient.AsSpan(start * 3 * width), room);
                ArrayPool<float>.Shared.Return(room);
            }
        });

    private void Learn(ReadOnlySpan<float> gates, int count, int at, ReadOnlySpan<float> weights, ReadOnlySpan<float> gradient,
        Span<float> gateGradient, Span<float> room)
    {
        int padded = SelfAttention.Padded(count), step = 3 * width;
        var turned = room[..(count * padded)];
        var answers = room.Slice(turned.Length, count * padded);
        var values = room.Slice(2 * turned.Length, _headWidth * padded);
        SmallProduct.Turn(weights, padded, count, count, turned, padded);
        SmallProduct.Multiply(turned, padded, gradient[at..], width, count, count, _headWidth, gateGradient[((2 * width) + at)..], step);
        values.Clear();
        SmallProduct.Turn(gates[((2 * width) + at)..], step, count, _headWidth, values, padded);
        SmallProduct.Multiply(gradient[at..], width, values, padded, count, _headWidth, padded, answers, padded);
        float scale = 1 / MathF.Sqrt(_headWidth);
        for (int row = 0; row < count; row++) Unshare(answers.Slice(row * padded, padded), weights.Slice(row * padded, padded), scale);
        SmallProduct.Multiply(answers, padded, gates[(width + at)..], step, count, count, _headWidth, gateGradient[at..], step);
        SmallProduct.Turn(answers, padded, count, count, turned, padded);
        SmallProduct.Multiply(turned, padded, gates[at..], step, count, count, _headWidth, gateGradient[(width + at)..], step);
    }

    // The gradient before softmax of that after it.
    private static void Unshare(Span<float> gradient, ReadOnlySpan<float> weights, float scale)
    {
        Vector256<float> sum = default;
        for (int i = 0; i < gradient.Length; i += 8) sum += Vector256.Create<float>(gradient[i..]) * Vector256.Create(weights[i..]);
        var mean = Vector256.Create(Vector256.Sum(sum));
        for (int i = 0; i < gradient.Length; i += 8)
            ((Vector256.Create<float>(gradient[i..]) - mean) * Vector256.Create(weights[i..]) * scale).CopyTo(gradient[i..]);
    }

    private int WeightsOf(TextStack stack, int head, int text) => (head * stack.Weights) + stack.WeightStarts[text];
}
