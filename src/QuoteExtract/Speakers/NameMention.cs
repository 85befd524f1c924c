namespace QuoteExtract.Speakers;

/// <summary>A proper name in the text, without the honorific and title before it.</summary>
/// <param name="Start">The index of its first token.</param>
/// <param name="End">The index after its last token.</param>
/// <param name="Type">What it seems to name; <see cref="EntityType.Other"/> when nothing tells.</param>
internal sealed record NameMention(int Start, int End, EntityType Type)
{
    /// <summary>The index of the first token of the title before it; <see cref="Start"/> when there is none.</summary>
    public int TitleStart { get; init; }

    public Gender Gender { get; init; }

    public Office Office { get; init; }
}
