namespace QuoteExtract.Quotations;

/// <summary>What a <see cref="DetectedSpan"/> is in an attribution.</summary>
public enum SpanRole
{
    /// <summary>The words that name who speaks.</summary>
    Source,

    /// <summary>The words that ascribe.</summary>
    Cue,

    /// <summary>The words that are ascribed.</summary>
    Content,
}
