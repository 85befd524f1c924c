namespace QuoteExtract.Cli.Input;

/// <summary>How a file holds articles.</summary>
internal enum InputFormat
{
    /// <summary>The whole file is one article.</summary>
    Text,

    /// <summary>Each line is one article, <c>{"id", "title"?, "text"}</c>.</summary>
    Jsonl,
}
