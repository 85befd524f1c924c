using QuoteExtract.Text;

namespace QuoteExtract.Linguistics;

/// <summary>The second stage: tokens and sentences, and whatever more an annotator knows. Safe from any number of threads.</summary>
public interface ILinguisticAnnotator
{
    /// <summary>Annotates an article. No token or sentence crosses a block.</summary>
    AnnotatedArticle Annotate(Article article, ArticleStructure structure);
}
