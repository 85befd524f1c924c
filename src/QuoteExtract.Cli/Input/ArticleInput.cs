namespace QuoteExtract.Cli.Input;

/// <summary>One article to read, or the error that stands in its place.</summary>
/// <param name="File">The path as the user wrote it; "-" for standard input.</param>
/// <param name="Line">The line in the file, from 1; null when the file is one article, or is the trouble itself.</param>
internal sealed record ArticleInput(string File, int? Line = null)
{
    /// <summary>The article's id, as far as it is known.</summary>
    public string? Id { get; init; }

    /// <summary>The article; null when <see cref="Error"/> is set.</summary>
    public Article? Article { get; init; }

    /// <summary>Why there is no article.</summary>
    public ArticleError? Error { get; init; }

    /// <summary>File and line, for people.</summary>
    public string Place => Line is null ? File : $"{File}:{Line}";

    public ArticleInput Failed(string code, string message) => this with { Article = null, Error = new ArticleError(code, message) };

    public ArticleInput Read(Article article) => this with { Id = article.Id, Article = article };
}
