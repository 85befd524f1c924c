namespace QuoteExtract.Quotations;

/// <summary>Where one token stands from another, as the features of quotations see it; −1 stands for no token.</summary>
internal static class TokenDistance
{
    /// <summary>0 for a place before, 1 for one after, 2 for none.</summary>
    public static uint Side(int i, int other) => other < 0 ? 2u : other > i ? 1u : 0u;

    /// <summary>How far away a place is, in steps that grow; 15 for none.</summary>
    public static uint Distance(int i, int other) => other < 0 ? 15u : Bucket(Math.Abs(i - other));

    /// <summary>A number of tokens in steps that grow, from 0 to 10.</summary>
    public static uint Bucket(int distance) => distance switch
    {
        <= 4 => (uint)Math.Max(0, distance),
        <= 6 => 5,
        <= 9 => 6,
        <= 14 => 7,
        <= 24 => 8,
        <= 49 => 9,
        _ => 10,
    };
}
