namespace QuoteExtract.Text;

/// <summary>A line with something on it, or several soft-wrapped ones.</summary>
/// <param name="Span">Where it stands, without the white space around it.</param>
/// <param name="AfterBlank">Whether an empty line, a form feed or a paragraph separator stands before it.</param>
internal readonly record struct Line(TextSpan Span, bool AfterBlank);
