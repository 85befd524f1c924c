namespace QuoteExtract.Stances;

/// <summary>A token that may show a stance.</summary>
/// <param name="Index">Its index in the article.</param>
/// <param name="Polarity">1 for, −1 against, 0 neither, as its list says.</param>
/// <param name="Kind">In what way.</param>
/// <param name="Parity">1, or −1 when negations and words such as <c>reject</c> and <c>failure</c> above it, or between it and the target, turn it an
/// odd number of times.</param>
/// <param name="Relation">How it stands to the nearest mention of the target, as a number.</param>
/// <param name="Holder">Whose stance a verb tells.</param>
/// <param name="Leaning">From −3 to 3: how the word leans, listed or not.</param>
internal readonly record struct ScopeToken(int Index, sbyte Polarity, StanceWordKind Kind, sbyte Parity, uint Relation, StanceHolder Holder, sbyte Leaning)
{
    /// <summary>The polarity toward the target after all turns.</summary>
    public int Toward => Polarity * Parity;
}
