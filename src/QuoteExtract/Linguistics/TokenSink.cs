namespace QuoteExtract.Linguistics;

/// <summary>Collects tokens that are found in a part of a text, and moves them to their place in the whole.</summary>
/// <param name="Offset">Where the part begins.</param>
/// <param name="Tokens">What they are appended to.</param>
internal readonly record struct TokenSink(int Offset, List<TextSpan> Tokens)
{
    public void Add(int start, int end) => Tokens.Add(new TextSpan(Offset + start, Offset + end));
}
