namespace QuoteExtract.Speakers;

/// <summary>How a source says who speaks.</summary>
/// <param name="Form">Name, description or pronoun.</param>
/// <param name="Start">The index of its first token.</param>
/// <param name="End">The index after the last token of the description, without relative clauses and appositives.</param>
internal sealed record SourcePhrase(MentionType Form, int Start, int End)
{
    /// <summary>The indices of the names, for a source that is a name or several.</summary>
    public IReadOnlyList<int> Names { get; init; } = [];

    /// <summary>The token of the noun of a description; −1 when it has none that is known.</summary>
    public int Noun { get; init; } = -1;
}
