namespace QuoteExtract.Speakers;

/// <summary>What somebody is, and of what.</summary>
/// <param name="Role">The office or occupation; null when the words tell none.</param>
/// <param name="Affiliation">The state, party or organization; null when the words tell none.</param>
internal readonly record struct Office(string? Role, string? Affiliation)
{
    public bool IsEmpty => Role is null && Affiliation is null;
}
