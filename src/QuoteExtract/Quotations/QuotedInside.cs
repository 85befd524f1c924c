using System.Collections.Immutable;
using QuoteExtract.Linguistics;
using QuoteExtract.Text;

namespace QuoteExtract.Quotations;

/// <summary>The sentences between the marks of contents in which somebody may be quoted, as an article of its own in the same text: a detector finds there what speakers say of others' words.</summary>
internal static class QuotedInside
{
    /// <summary>The probability that a word ascribes, in its best frame, from which on a sentence is worth a second reading.</summary>
    private const double Strong = 0.5;

    /// <summary>Such sentences; null when there are none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="contents">Contents in text order, none inside another.</param>
    public static AnnotatedArticle? Of(AnnotatedArticle article, IEnumerable<TextSpan> contents)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var quoted = ImmutableArray.CreateBuilder<QuotedSpan>();
        var names = ImmutableArray.CreateBuilder<NamedEntity>();
        foreach (var content in contents)
        {
            foreach (var outer in QuotedIn(article, content))
            {
                if (outer.Depth > 0) continue;
                int first = article.TokenAt(outer.Inner.Start), last = article.TokenAt(outer.Inner.End);
                for (int sentence = article.SentenceAt(first), start = first; start < last; sentence++)
                {
                    int end = Math.Min(article.Sentences[sentence].End, last);
                    bool mayQuote = MayQuote(article, start, end);
                    while (mayQuote && end < last && IsOpen(article, outer, article.Tokens[end].Span.Start)) end = Math.Min(article.Sentences[++sentence].End, last);
                    if (mayQuote) Add(start, end);
                    start = end;
                }
            }
        }
        if (blocks.Count == 0) return null;
        return article with
        {
            Structure = new ArticleStructure(blocks.ToImmutable(), quoted.ToImmutable()),
            Tokens = tokens.ToImmutable(),
            Sentences = sentences.ToImmutable(),
            Names = names.ToImmutable(),
        };

        // The tokens as a block.
        void Add(int start, int end)
        {
            int shift = tokens.Count - start;
            for (int i = start; i < end; i++)
                tokens.Add(article.Tokens[i] with { Head = article.Tokens[i].Head is var head && head >= start && head < end ? head + shift : -1 });
            for (int s = article.SentenceAt(start); s < article.Sentences.Length && article.Sentences[s].Start < end; s++)
                sentences.Add(new Sentence(Math.Max(article.Sentences[s].Start, start) + shift, Math.Min(article.Sentences[s].End, end) + shift, blocks.Count));
            var span = article.SpanOf(start, end);
            blocks.Add(new Block(span, BlockType.Paragraph));
            foreach (var inner in QuotedIn(article, span))
                if (inner.Depth > 0) quoted.Add(inner with { Depth = inner.Depth - 1 });
            for (int n = First(article.Names.Length, n => article.Names[n].Start >= start); n < article.Names.Length && article.Names[n].End <= end; n++)
                names.Add(new NamedEntity(article.Names[n].Start + shift, article.Names[n].End + shift, article.Names[n].Type));
        }
    }

    private static bool MayQuote(AnnotatedArticle article, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (CueActs.English.IsSpeech(article.Word(i)) && CueLexicon.English.Find(article.Word(i)) is { Best: >= Strong }) return true;
        return false;
    }

    // Whether a place lies between marks inside the outer ones.
    private static bool IsOpen(AnnotatedArticle article, QuotedSpan outer, int place) =>
        QuotedIn(article, outer.Span).Any(quoted => quoted.Depth > 0 && quoted.Span.Start < place && place < quoted.Span.End);

    private static IEnumerable<QuotedSpan> QuotedIn(AnnotatedArticle article, TextSpan span)
    {
        var all = article.Structure.QuotedSpans;
        for (int q = First(all.Length, q => all[q].Span.Start >= span.Start); q < all.Length && all[q].Span.Start < span.End; q++)
            if (span.Contains(all[q].Span)) yield return all[q];
    }

    // The first index that holds, where all after it do.
    private static int First(int count, Predicate<int> holds)
    {
        int low = 0, high = count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (holds(middle)) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
