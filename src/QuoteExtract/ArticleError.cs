namespace QuoteExtract;

/// <summary>Why an article gave no result.</summary>
/// <param name="Code">A stable, machine-readable name, one of <see cref="ArticleErrorCodes"/>.</param>
/// <param name="Message">One sentence for a person, with the place and the limit or value that was wrong.</param>
public sealed record ArticleError(string Code, string Message);
