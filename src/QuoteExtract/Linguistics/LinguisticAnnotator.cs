using System.Collections.Immutable;
using QuoteExtract.Text;

namespace QuoteExtract.Linguistics;

/// <summary>The library's own annotator.</summary>
internal sealed class LinguisticAnnotator : ILinguisticAnnotator
{
    public AnnotatedArticle Annotate(Article article, ArticleStructure structure)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (int b = 0; b < structure.Blocks.Length; b++)
        {
            var span = structure.Blocks[b].Span;
            int first = tokens.Count;
            for (int i = span.Start; i < span.End;)
            {
                int j = i;
                if (char.IsWhiteSpace(article.Text[i])) { i++; continue; }
                while (j < span.End && char.IsLetterOrDigit(article.Text[j])) j++;
                if (j == i) j++;
                tokens.Add(new Token(new TextSpan(i, j)));
                i = j;
            }
            sentences.Add(new Sentence(first, tokens.Count, b));
        }
        return new AnnotatedArticle { Article = article, Structure = structure, Tokens = tokens.DrainToImmutable(), Sentences = sentences.DrainToImmutable() };
    }
}
