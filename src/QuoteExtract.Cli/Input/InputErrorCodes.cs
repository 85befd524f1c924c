namespace QuoteExtract.Cli.Input;

/// <summary>The values of <see cref="ArticleError.Code"/> that come from reading files; <see cref="ArticleErrorCodes"/> has the others.</summary>
internal static class InputErrorCodes
{
    /// <summary>There is no such file or folder.</summary>
    public const string FileNotFound = "file_not_found";

    /// <summary>The file is there but cannot be read (rights, a broken disk).</summary>
    public const string UnreadableFile = "unreadable_file";

    /// <summary>A compressed file is damaged or cut off; what came before the damage has been read.</summary>
    public const string BrokenGzip = "broken_gzip";

    /// <summary>A file, standard input or folder without any article.</summary>
    public const string EmptyInput = "empty_input";

    /// <summary>Bytes that are not UTF-8.</summary>
    public const string InvalidUtf8 = "invalid_utf8";

    /// <summary>A line that is no JSON.</summary>
    public const string MalformedJson = "malformed_json";

    /// <summary>A line that is no object, or a field of it that is no string.</summary>
    public const string WrongType = "wrong_type";
}
