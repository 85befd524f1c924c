namespace QuoteExtract;

/// <summary>An article could not be read; <see cref="Error"/> says why. In a batch the same error is returned, not thrown.</summary>
public sealed class ArticleException : Exception
{
    /// <summary>Makes the exception for an error.</summary>
    public ArticleException(ArticleError error, Exception? inner = null) : base(error.Message, inner) => Error = error;

    /// <summary>What was wrong.</summary>
    public ArticleError Error { get; }
}
