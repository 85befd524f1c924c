namespace QuoteExtract.Quotations;

/// <summary>A quotation while it is being linked, by the places of its parts among the spans of its level.</summary>
internal sealed class LinkGroup(QuotationDraft quotation)
{
    public QuotationDraft Quotation { get; } = quotation;

    /// <summary>Its contents.</summary>
    public List<int> Contents { get; } = [];

    /// <summary>Its cue; −1 for none.</summary>
    public int Cue { get; init; } = -1;

    /// <summary>Its source; −1 for none, or for one that was not found as a source.</summary>
    public int Source { get; set; } = -1;

    /// <summary>Whether its source is that of the quotation before.</summary>
    public bool IsLent { get; set; }
}
