namespace QuoteExtract.Training.Corpora;

/// <summary>A mention of re3d as its file has it; a confidence of 0 is a machine's, unconfirmed.</summary>
internal readonly record struct Re3dMention(TextSpan Span, string Label, double Confidence);
