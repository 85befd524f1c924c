namespace QuoteExtract.Training.Corpora;

/// <summary>A claim marked by hand.</summary>
internal sealed record GoldClaim(TextSpan Span, ClaimKind Kind, bool IsNegated, ClaimModality Modality);
