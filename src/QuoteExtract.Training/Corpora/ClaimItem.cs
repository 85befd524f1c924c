namespace QuoteExtract.Training.Corpora;

/// <summary>A quotation whose claims were marked.</summary>
internal sealed record ClaimItem(string Id, MarkedQuotation Marked, IReadOnlyList<GoldClaim> Claims, bool IsHeldBack);
