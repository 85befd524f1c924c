using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>The way back through <see cref="StatePooling"/>.</summary>
internal static class StatePoolingPass
{
    /// <summary>Adds the gradients of one text.</summary>
    /// <param name="parameters">The head, whose queries and biases get their gradients.</param>
    /// <param name="roles">What each piece is.</param>
    /// <param name="states">The states that were pooled.</param>
    /// <param name="weights">The attention of each query to each piece.</param>
    /// <param name="pooled">The gradient of what was made.</param>
    /// <param name="gradient">That of the states is added to it.</param>
    public static void Learn(
        EncoderHeadParameters parameters, ReadOnlySpan<PieceRole> roles, ReadOnlySpan<float> states,
        ReadOnlySpan<float> weights, ReadOnlySpan<float> pooled, Span<float> gradient)
    {
        int width = pooled.Length / StatePooling.Count;
        Vectors.Add(pooled[..width], gradient[..width]);
        var (content, mention) = (StatePooling.ShareOf(roles, false), StatePooling.ShareOf(roles, true));
        for (int i = 0; i < roles.Length; i++)
        {
            var state = gradient.Slice(i * width, width);
            if (roles[i].IsContent) SmallProduct.AddScaled(pooled.Slice(width, width), content, state);
            if (StatePooling.IsCounted(roles, i)) SmallProduct.AddScaled(pooled.Slice(2 * width, width), mention, state);
        }
        for (int query = 0; query < StatePooling.Queries; query++)
        {
            var attention = weights.Slice(query * roles.Length, roles.Length);
            Attend(parameters, roles, states, attention, pooled.Slice((3 + query) * width, width), gradient, query);
        }
    }

    // The mean is Σ w·s, and w the softmax of q·s + b.
    private static void Attend(
        EncoderHeadParameters parameters, ReadOnlySpan<PieceRole> roles, ReadOnlySpan<float> states,
        ReadOnlySpan<float> weights, ReadOnlySpan<float> mean, Span<float> gradient, int query)
    {
        int width = mean.Length;
        float[] gains = new float[roles.Length];
        float all = 0;
        for (int i = 0; i < roles.Length; i++)
        {
            gains[i] = SmallProduct.Of(mean, states.Slice(i * width, width));
            all += weights[i] * gains[i];
        }
        var row = parameters.Queries.Values.AsSpan(query * width, width);
        var rowGradient = parameters.Queries.Gradient.AsSpan(query * width, width);
        var bias = parameters.Biases.Gradient.AsSpan(query * PieceRole.Vectors, PieceRole.Vectors);
        for (int i = 0; i < roles.Length; i++)
        {
            if (weights[i] == 0) continue;
            float score = weights[i] * (gains[i] - all);
            SmallProduct.AddScaled(mean, weights[i], gradient.Slice(i * width, width));
            SmallProduct.AddScaled(row, score, gradient.Slice(i * width, width));
            SmallProduct.AddScaled(states.Slice(i * width, width), score, rowGradient);
            bias[roles[i].Part] += score;
            bias[PieceRole.Parts + roles[i].Mention] += score;
        }
    }
}
