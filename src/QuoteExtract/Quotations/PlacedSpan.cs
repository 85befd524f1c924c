namespace QuoteExtract.Quotations;

/// <summary>A span and where it stands: its tokens, the sentences of the first and the last of them, and the block of the first.</summary>
internal readonly record struct PlacedSpan(DetectedSpan Found, int Start, int End, int Sentence, int LastSentence, int Block)
{
    public TextSpan Span => Found.Span;
}
