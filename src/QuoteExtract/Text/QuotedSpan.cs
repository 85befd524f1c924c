namespace QuoteExtract.Text;

/// <summary>A stretch between quotation marks, or of speech that a dash opens.</summary>
/// <param name="Span">From the opening mark to the closing mark, both included. A stretch that runs on in the next
/// paragraph ends with its block, and so does one that lacks its closing mark, unless another mark stops it before. One
/// that lacks its opening mark begins with its block or sentence. Speech that a dash opens (— I am here, — said Anna.) runs
/// from the dash to the dash before the author's words, or to the end of the block.</param>
/// <param name="OpenLength">The length of the opening mark or dash in UTF-16 units; 0 when it is missing.</param>
/// <param name="CloseLength">The length of the closing mark; 0 when it is missing, follows in a later block, or never
/// is written, as in speech that a dash opens.</param>
/// <param name="Depth">0 for an outermost stretch, 1 for one inside it, and so on.</param>
/// <param name="Continues">Whether it goes on with a stretch that the block before left open (a mark opens every
/// paragraph, only the last is closed).</param>
public readonly record struct QuotedSpan(TextSpan Span, int OpenLength, int CloseLength, int Depth, bool Continues)
{
    /// <summary>What stands between the marks.</summary>
    public TextSpan Inner => new(Span.Start + OpenLength, Math.Max(Span.Start + OpenLength, Span.End - CloseLength));
}
