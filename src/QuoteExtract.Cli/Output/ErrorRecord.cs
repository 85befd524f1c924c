namespace QuoteExtract.Cli.Output;

/// <summary>The record of an article that failed (docs/json.md).</summary>
internal sealed record ErrorRecord(string SchemaVersion, string? Id, string File, int? Line, ArticleError Error)
{
    public static ErrorRecord Of(ExtractionRecord record) =>
        new(ExtractionResult.CurrentSchemaVersion, record.Input.Id, record.Input.File, record.Input.Line, record.Input.Error!);
}
