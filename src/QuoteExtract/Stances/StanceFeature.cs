namespace QuoteExtract.Stances;

/// <summary>One observation.</summary>
/// <param name="Hash">What was seen.</param>
/// <param name="Token">The token where, or −1 when it is of the whole quotation.</param>
internal readonly record struct StanceFeature(uint Hash, int Token);
