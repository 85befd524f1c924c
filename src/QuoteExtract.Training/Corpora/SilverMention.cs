namespace QuoteExtract.Training.Corpora;

/// <summary>A mention in one of CoreNLP's coreference chains.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Representative">Whether it is the one that names the chain.</param>
internal readonly record struct SilverMention(TextSpan Span, bool Representative);
