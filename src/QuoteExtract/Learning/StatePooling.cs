namespace QuoteExtract.Learning;

/// <summary>
/// Makes a few states of the states of all pieces, so that a text's length plays no part: the first piece's, the mean of the content's,
/// the mean of the mentions' (those in the content where there are some), and means weighed by attention (Bahdanau et al. 2015), one for
/// each query.
/// </summary>
internal sealed class StatePooling(float[] queries, float[] biases, int width)
{
    /// <summary>How many queries there are.</summary>
    public const int Queries = 2;

    /// <summary>How many states are made.</summary>
    public const int Count = 3 + Queries;

    /// <summary>Makes the states of one text.</summary>
    /// <param name="states">Row after row.</param>
    /// <param name="roles">What each piece is.</param>
    /// <param name="pooled">Receives <see cref="Count"/> states one after another.</param>
    /// <param name="weights">Receives the attention of each query to each piece, query after query.</param>
    public void Pool(ReadOnlySpan<float> states, ReadOnlySpan<PieceRole> roles, Span<float> pooled, Span<float> weights)
    {
        pooled.Clear();
        states[..width].CopyTo(pooled);
        var (content, mention) = (ShareOf(roles, false), ShareOf(roles, true));
        for (int i = 0; i < roles.Length; i++)
        {
            var state = states.Slice(i * width, width);
            if (roles[i].IsContent) SmallProduct.AddScaled(state, content, pooled.Slice(width, width));
            if (IsCounted(roles, i)) SmallProduct.AddScaled(state, mention, pooled.Slice(2 * width, width));
        }
        for (int query = 0; query < Queries; query++)
        {
            var row = weights.Slice(query * roles.Length, roles.Length);
            Attend(states, roles, query, row);
            for (int i = 0; i < roles.Length; i++)
                SmallProduct.AddScaled(states.Slice(i * width, width), row[i], pooled.Slice((3 + query) * width, width));
        }
    }

    /// <summary>One part of as many as the pieces of the content are, or of the mentions that count.</summary>
    public static float ShareOf(ReadOnlySpan<PieceRole> roles, bool mentions)
    {
        int count = 0;
        for (int i = 0; i < roles.Length; i++) count += (mentions ? IsCounted(roles, i) : roles[i].IsContent) ? 1 : 0;
        return count > 0 ? 1f / count : 0;
    }

    /// <summary>Whether a piece is of a mention that counts: one in the content, or any where the content has none.</summary>
    public static bool IsCounted(ReadOnlySpan<PieceRole> roles, int piece)
    {
        if (!roles[piece].IsMention || roles[piece].IsContent) return roles[piece].IsMention;
        foreach (var role in roles)
            if (role.IsMention && role.IsContent) return false;
        return true;
    }

    // Softmax over all pieces but the question's.
    private void Attend(ReadOnlySpan<float> states, ReadOnlySpan<PieceRole> roles, int query, Span<float> weights)
    {
        var row = queries.AsSpan(query * width, width);
        var bias = biases.AsSpan(query * PieceRole.Vectors, PieceRole.Vectors);
        float most = float.NegativeInfinity, sum = 0;
        for (int i = 0; i < roles.Length; i++)
        {
            weights[i] = roles[i].Part == PieceRole.Question ? float.NegativeInfinity
                : SmallProduct.Of(row, states.Slice(i * width, width)) + bias[roles[i].Part] + bias[PieceRole.Parts + roles[i].Mention];
            most = Math.Max(most, weights[i]);
        }
        for (int i = 0; i < roles.Length; i++)
        {
            weights[i] = float.IsNegativeInfinity(weights[i]) ? 0 : MathF.Exp(weights[i] - most);
            sum += weights[i];
        }
        for (int i = 0; i < roles.Length; i++) weights[i] = sum > 0 ? weights[i] / sum : 0;
    }
}
