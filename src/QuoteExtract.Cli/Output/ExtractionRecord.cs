using QuoteExtract.Cli.Input;

namespace QuoteExtract.Cli.Output;

/// <summary>What came of one article: its result, or the error that its input now holds.</summary>
internal sealed record ExtractionRecord(ArticleInput Input, ExtractionResult? Result);
