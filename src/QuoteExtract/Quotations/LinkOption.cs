namespace QuoteExtract.Quotations;

/// <summary>What a content or a quotation could be linked to.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Its index among the cues or sources of its level; −1 for what is none of them.</param>
/// <param name="Span">The cue or source; null for none.</param>
internal readonly record struct LinkOption(LinkKind Kind, int Index, DetectedSpan? Span);
