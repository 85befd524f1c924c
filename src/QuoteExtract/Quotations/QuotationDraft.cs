namespace QuoteExtract.Quotations;

/// <summary>A quotation while it is being put together.</summary>
internal sealed class QuotationDraft(int parent)
{
    /// <summary>The index, among all contents, of the content around it; −1 for an outermost one.</summary>
    public int Parent { get; } = parent;

    public List<(DetectedSpan Span, int Index)> Contents { get; } = [];

    public DetectedSpan? Cue { get; set; }

    public DetectedSpan? Source { get; set; }

    public TextSpan First => Contents[0].Span.Span;

    public TextSpan Last => Contents[^1].Span.Span;
}
