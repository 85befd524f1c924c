namespace QuoteExtract.Cli.Output;

/// <summary>How records are written.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>One indented array of all records.</summary>
    Json,

    /// <summary>One record a line.</summary>
    Jsonl,
}
