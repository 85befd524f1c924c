namespace QuoteExtract.Linguistics;

/// <summary>A sentence: the tokens [<paramref name="Start"/>, <paramref name="End"/>), all of one block.</summary>
/// <param name="Start">The index of its first token.</param>
/// <param name="End">The index after its last token; a sentence has at least one.</param>
/// <param name="Block">The index in <see cref="Text.ArticleStructure.Blocks"/> of the block it stands in.</param>
public readonly record struct Sentence(int Start, int End, int Block);
