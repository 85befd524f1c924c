namespace QuoteExtract.Quotations;

/// <summary>Whole sentences of one block, joined where the boundary between them lies inside quotation marks or behind a colon: the tokens
/// [<paramref name="Start"/>, <paramref name="End"/>). “We came. We saw,” she said. is one passage.</summary>
internal readonly record struct Passage(int Start, int End, int Block);
