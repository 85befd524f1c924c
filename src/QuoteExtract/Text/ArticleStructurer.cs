namespace QuoteExtract.Text;

/// <summary>Finds the parts of an article from its lines.</summary>
internal sealed class ArticleStructurer : IArticleStructurer
{
    public ArticleStructure Structure(Article article)
    {
        var blocks = System.Collections.Immutable.ImmutableArray.CreateBuilder<Block>();
        int start = 0;
        foreach (var range in article.Text.AsSpan().Split('\n'))
        {
            var line = article.Text.AsSpan()[range];
            var trimmed = line.Trim();
            if (trimmed.Length == 0) continue;
            start = range.Start.Value + (line.Length - line.TrimStart().Length);
            blocks.Add(new Block(new TextSpan(start, start + trimmed.Length), BlockType.Paragraph));
        }
        return new ArticleStructure(blocks.DrainToImmutable(), []);
    }
}
