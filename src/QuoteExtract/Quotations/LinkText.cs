using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>What the features of links look at in an article.</summary>
internal sealed class LinkText(AnnotatedArticle article)
{
    /// <summary>How many tokens are looked through at most.</summary>
    private const int Farthest = 96;

    /// <summary>Of <see cref="MarksOf"/>: they go on from the paragraph before.</summary>
    public const uint Continued = 4;

    private readonly QuotedText _quoted = new(article.Structure);

    public AnnotatedArticle Article => article;

    /// <summary>Whether a parser ran.</summary>
    public bool HasTrees { get; } = article.Tokens.Any(token => token.Relation is not null);

    public PlacedSpan Place(DetectedSpan span)
    {
        int start = article.TokenAt(span.Span.Start), last = Math.Max(start, article.TokenAt(span.Span.End - 1));
        int sentence = article.SentenceAt(start);
        return new PlacedSpan(span, start, last + 1, sentence, article.SentenceAt(last), article.Sentences[sentence].Block);
    }

    /// <summary>The hash of a word's normal form; 0 outside the article.</summary>
    public uint Word(int token) => token < 0 || token >= article.Tokens.Length ? 0 : TokenAttributes.NormalHash(article.Word(token));

    /// <summary>The commas, at most 3, and the kinds of marks in a gap.</summary>
    public (uint Commas, uint Marks) SignsIn(in LinkGap gap)
    {
        uint commas = 0, marks = 0;
        for (int i = gap.Start; i < Math.Min(gap.End, gap.Start + Farthest); i++)
        {
            char first = article.Word(i)[0];
            if (first is ',') commas = Math.Min(3, commas + 1);
            else if (first is '"' or '“' or '”' or '‘' or '’') marks |= 1;
            else if (first is '—' or '–' or '-') marks |= 2;
            else if (first is ':' or ';') marks |= 4;
        }
        return (commas, marks);
    }

    /// <summary>How a content stands to marks: 1 when it begins with them, 4 more when they go on from the paragraph before, 2 when they are most of it.</summary>
    public uint MarksOf(TextSpan content)
    {
        uint found = 0;
        foreach (var quoted in _quoted.In(content))
        {
            if (quoted.Span.Start == content.Start) found |= quoted.Continues ? 1 | Continued : 1;
            if (quoted.Span.Length * 2 > content.Length) found |= 2;
        }
        return found;
    }

    /// <summary>Whether the marks of a content go on from the paragraph that another ends.</summary>
    public bool GoesOn(in PlacedSpan last, in PlacedSpan content) => (MarksOf(content.Span) & Continued) != 0 && EndsItsBlock(last);

    public bool EndsItsBlock(in PlacedSpan span) => article.Structure.Blocks[span.Block].Span.End == span.Span.End;

    /// <summary>Whether a word of the first span depends on one of the second (1), or the other way round (2).</summary>
    public uint Dependence(in PlacedSpan a, in PlacedSpan b) => Depends(a, b) ? 1u : Depends(b, a) ? 2u : 0u;

    /// <summary>The word of a span that depends on none in it; −1 for none.</summary>
    public int HeadOf(in PlacedSpan span)
    {
        for (int i = span.Start; i < Math.Min(span.End, span.Start + Farthest); i++)
            if (article.Tokens[i].Relation is not null && (article.Tokens[i].Head < span.Start || article.Tokens[i].Head >= span.End)) return i;
        return -1;
    }

    /// <summary>The type of the first name in a span, from 1; 0 for none.</summary>
    public uint NameIn(in PlacedSpan span)
    {
        int low = 0, high = article.Names.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (article.Names[middle].End <= span.Start) low = middle + 1;
            else high = middle;
        }
        return low < article.Names.Length && article.Names[low].Start < span.End ? 1 + (uint)article.Names[low].Type : 0;
    }

    private bool Depends(in PlacedSpan a, in PlacedSpan b)
    {
        for (int i = a.Start; i < Math.Min(a.End, a.Start + Farthest); i++)
            if (article.Tokens[i].Head >= b.Start && article.Tokens[i].Head < b.End) return true;
        return false;
    }
}
