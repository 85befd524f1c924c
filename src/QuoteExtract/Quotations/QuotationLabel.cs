namespace QuoteExtract.Quotations;

/// <summary>What a token is to the outermost quotation around it: begin or inside of a role, or outside all.</summary>
internal enum QuotationLabel : byte
{
#pragma warning disable CS1591 // The names say all.
    Outside, BeginSource, InsideSource, BeginCue, InsideCue, BeginContent, InsideContent,
#pragma warning restore CS1591
}
