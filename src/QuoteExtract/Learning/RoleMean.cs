namespace QuoteExtract.Learning;

/// <summary>The mean of the states of the pieces that have a role.</summary>
internal static class RoleMean
{
    /// <param name="states">Row after row.</param>
    /// <param name="roles">What each piece is.</param>
    /// <param name="role">Which ones count.</param>
    /// <param name="mean">Receives their mean; nothing but 0 where there are none.</param>
    public static void Of(ReadOnlySpan<float> states, ReadOnlySpan<PieceRoles> roles, PieceRoles role, Span<float> mean)
    {
        mean.Clear();
        float share = Share(roles, role);
        for (int i = 0; i < roles.Length; i++)
            if ((roles[i] & role) != 0) SmallProduct.AddScaled(states.Slice(i * mean.Length, mean.Length), share, mean);
    }

    /// <summary>One part of as many as there are pieces with a role.</summary>
    public static float Share(ReadOnlySpan<PieceRoles> roles, PieceRoles role)
    {
        int count = 0;
        foreach (var one in roles) count += (one & role) != 0 ? 1 : 0;
        return count > 0 ? 1f / count : 0;
    }
}
