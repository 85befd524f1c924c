namespace QuoteExtract.Text;

/// <summary>The first stage: finds the parts of an article and its quotation marks. Safe from any number of threads.</summary>
public interface IArticleStructurer
{
    /// <summary>Reads the layout of an article. Any text gives a result, in time linear in its length.</summary>
    ArticleStructure Structure(Article article);
}
