namespace QuoteExtract.Linguistics;

/// <summary>A name in the text.</summary>
/// <param name="Start">The index of its first token.</param>
/// <param name="End">The index after its last token.</param>
/// <param name="Type">Person, organization, location or other.</param>
public readonly record struct NamedEntity(int Start, int End, EntityType Type);
