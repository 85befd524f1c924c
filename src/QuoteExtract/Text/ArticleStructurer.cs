using System.Collections.Immutable;

namespace QuoteExtract.Text;

/// <summary>The library's own structurer: lines, soft wraps, the type of each line, then the quotation marks of each block.</summary>
internal sealed class ArticleStructurer : IArticleStructurer
{
    public ArticleStructure Structure(Article article)
    {
        var lines = SoftWrap.Join(article.Text, LineReader.Read(article.Text));
        var blocks = BlockClassifier.Classify(article, lines);
        return new ArticleStructure(blocks, QuotationMarks.Find(article.Text, blocks));
    }
}
