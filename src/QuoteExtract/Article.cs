namespace QuoteExtract;

/// <summary>A text to read. Every span of its result points into <see cref="Text"/>.</summary>
/// <param name="Text">The article as the caller has it: headline, paragraphs and all, parted by line breaks.</param>
public sealed record Article(string Text)
{
    /// <summary>The caller's own name for the article, returned with its result; null when there is none.</summary>
    public string? Id { get; init; }

    /// <summary>A headline that is kept apart from the text. It helps to name speakers; nothing is extracted from it.</summary>
    public string? Title { get; init; }
}
