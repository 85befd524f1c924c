namespace QuoteExtract.Quotations;

/// <summary>What lies between two spans.</summary>
/// <param name="Side">Where the second stands from the first: 0 before, 1 behind, 2 when they overlap.</param>
/// <param name="Start">The first token between.</param>
/// <param name="End">The one after the last.</param>
/// <param name="Ends">Sentence ends between.</param>
internal readonly record struct LinkGap(uint Side, int Start, int End, int Ends)
{
    /// <summary>The tokens between, more and more coarsely.</summary>
    public uint Distance => Coarse(End - Start);

    public static uint Coarse(int tokens) => tokens switch
    {
        <= 3 => (uint)Math.Max(0, tokens),
        <= 5 => 4,
        <= 8 => 5,
        <= 12 => 6,
        <= 18 => 7,
        <= 28 => 8,
        <= 45 => 9,
        <= 80 => 10,
        _ => 11,
    };

    public static LinkGap Of(in PlacedSpan a, in PlacedSpan b) =>
        b.Start >= a.End ? new(1, a.End, b.Start, b.Sentence - a.LastSentence)
        : a.Start >= b.End ? new(0, b.End, a.Start, a.Sentence - b.LastSentence)
        : new(2, 0, 0, 0);
}
