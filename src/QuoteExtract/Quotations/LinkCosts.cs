using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>How far apart two spans are for linking: the tokens between them, and more for every sentence, block and rival
/// between them. Whatever costs more than <see cref="Limit"/> is not linked.</summary>
internal sealed class LinkCosts(AnnotatedArticle article)
{
    public const int Limit = 40;
    private const int Sentence = 25;
    private const int Rival = 12;

    /// <summary>The cost of linking <paramref name="a"/> and <paramref name="b"/> over the spans in <paramref name="rivals"/> between them.</summary>
    public int Between(TextSpan a, TextSpan b, int rivals)
    {
        if (a.Start > b.Start) (a, b) = (b, a);
        int from = article.TokenAt(a.End), to = article.TokenAt(b.Start);
        if (BlockAt(from == 0 ? 0 : article.TokenAt(a.End - 1)) != BlockAt(to)) return int.MaxValue;
        int sentences = article.SentenceAt(to) - article.SentenceAt(article.TokenAt(a.End - 1));
        return Math.Max(0, to - from) + (Sentence * Math.Max(0, sentences)) + (Rival * rivals);
    }

    public int BlockOf(TextSpan span) => BlockAt(article.TokenAt(span.Start));

    private int BlockAt(int token) => article.Sentences[article.SentenceAt(token)].Block;
}
