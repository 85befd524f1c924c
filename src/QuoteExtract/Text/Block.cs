namespace QuoteExtract.Text;

/// <summary>A part of an article: a line, or a part of one where a dateline opens a paragraph.</summary>
/// <param name="Span">Where it stands, without the white space around it.</param>
/// <param name="Type">What it is.</param>
public readonly record struct Block(TextSpan Span, BlockType Type);
