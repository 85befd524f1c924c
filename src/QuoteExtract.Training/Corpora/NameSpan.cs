namespace QuoteExtract.Training.Corpora;

/// <summary>A name that somebody marked by hand or a tool marked by itself.</summary>
internal readonly record struct NameSpan(TextSpan Span, EntityType Type);
