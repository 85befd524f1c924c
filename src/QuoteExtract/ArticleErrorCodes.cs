namespace QuoteExtract;

/// <summary>The values of <see cref="ArticleError.Code"/>.</summary>
public static class ArticleErrorCodes
{
    /// <summary>The article, or its text, is null.</summary>
    public const string MissingText = "missing_text";

    /// <summary>The text is longer than <see cref="QuoteExtractorOptions.MaximumLength"/>.</summary>
    public const string TooLong = "too_long";

    /// <summary>A stage threw; the message names the stage and what it said.</summary>
    public const string StageFailed = "stage_failed";
}
