using System.Collections.Immutable;
using QuoteExtract.Text;

namespace QuoteExtract.Linguistics;

/// <summary>An article with its parts, tokens, sentences and names: what every later stage reads.</summary>
public sealed record AnnotatedArticle
{
    /// <summary>The article itself; all spans point into its text.</summary>
    public required Article Article { get; init; }

    /// <summary>Its parts and quotation marks.</summary>
    public required ArticleStructure Structure { get; init; }

    /// <summary>Its tokens in text order; they do not overlap, and every character but white space is in one.</summary>
    public required ImmutableArray<Token> Tokens { get; init; }

    /// <summary>Its sentences in text order; every token is in exactly one.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>Its names in text order; empty when no recognizer ran.</summary>
    public ImmutableArray<NamedEntity> Names { get; init; } = [];

    /// <summary>The text of the article.</summary>
    public string Text => Article.Text;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Word(int token) => Tokens[token].Span.In(Text);

    /// <summary>The span from the first to the last of some tokens.</summary>
    /// <param name="start">The index of the first token.</param>
    /// <param name="end">The index after the last; greater than <paramref name="start"/>.</param>
    public TextSpan SpanOf(int start, int end) => new(Tokens[start].Span.Start, Tokens[end - 1].Span.End);

    /// <summary>The index of the first token that ends after <paramref name="position"/>; the number of tokens when none does.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Tokens[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The index of the sentence that a token is in; for one past the last token, the last sentence.</summary>
    public int SentenceAt(int token)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Sentences[middle].End <= token) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
