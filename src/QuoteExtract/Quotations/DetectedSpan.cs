namespace QuoteExtract.Quotations;

/// <summary>A span that plays a part in some attribution; the linker finds out in which.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Role">Source, cue or content.</param>
/// <param name="Confidence">How sure the detector is, from 0 to 1.</param>
/// <param name="DecidedBy">The name of the rule or model that found it.</param>
public readonly record struct DetectedSpan(TextSpan Span, SpanRole Role, double Confidence, string DecidedBy);
