namespace QuoteExtract.Text;

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Span">From the opening mark to the closing mark, both included. A stretch that runs on in the next
/// paragraph, or lacks its closing mark, ends with its block.</param>
/// <param name="OpenLength">The length of the opening mark in UTF-16 units; 0 when it is missing.</param>
/// <param name="CloseLength">The length of the closing mark; 0 when it is missing or follows in a later block.</param>
/// <param name="Depth">0 for an outermost stretch, 1 for one inside it, and so on.</param>
/// <param name="Continues">Whether it goes on with a stretch that the block before left open (a mark opens every
/// paragraph, only the last is closed).</param>
public readonly record struct QuotedSpan(TextSpan Span, int OpenLength, int CloseLength, int Depth, bool Continues)
{
    /// <summary>What stands between the marks.</summary>
    public TextSpan Inner => new(Span.Start + OpenLength, Math.Max(Span.Start + OpenLength, Span.End - CloseLength));
}
