using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>The tokens of a quotation around a mention of the target, up to the next contrast or sentence end.</summary>
internal readonly record struct Clause(int Start, int End)
{
    private const int Longest = 60, NegationReach = 4;

    private const double Conditional = 0.4;

    /// <summary>The clause that holds a token, inside one content span: <c>We welcome the plan, | but the treaty is far off</c>.</summary>
    public static Clause Around(AnnotatedArticle article, Quotation quotation, int token)
    {
        var content = quotation.Content.First(span => span.Overlaps(article.Tokens[token].Span));
        int start = token, end = token + 1;
        while (start > 0 && token - start < Longest && article.Tokens[start - 1].Span.Start >= content.Start && !Bounds(article, start - 1)) start--;
        while (end < article.Tokens.Length && end - token < Longest && article.Tokens[end].Span.Start < content.End && !Bounds(article, end)) end++;
        return new Clause(start, end);
    }

    /// <summary>The sum of the clause's stance words toward a target that it mentions.</summary>
    public double Polarity(AnnotatedArticle article, TokenRange target)
    {
        double sum = 0;
        bool conditional = Has(article, "condition", Start, End), wished = Has(article, "wish", Start, End), first = Has(article, "first", Start, End);
        for (int i = Start; i < End; i++)
        {
            if (target.Contains(i) || StanceWords.Polarity(article.Word(i), out string kind) is not (var value and not 0)) continue;
            if (kind == "act" && !wished) continue;
            if (kind == "obstacle" && !first && !IsSaidOf(article, target, i)) continue;
            sum += Negations(article, i) % 2 == 0 ? value : -value;
        }
        return conditional ? Conditional * Math.Clamp(sum, -1, 1) : sum;
    }

    // "The treaty is impossible", but not "their demand makes the treaty impossible".
    private bool IsSaidOf(AnnotatedArticle article, TokenRange target, int token) =>
        target.End <= token && !Has(article, "cause", Start, target.Start);

    // "No one should doubt our wish": negations up to four words before.
    private int Negations(AnnotatedArticle article, int token)
    {
        int count = 0;
        for (int i = Math.Max(Start, token - NegationReach); i < token; i++)
            if (StanceWords.Is(article.Word(i), "negation")) count++;
        return count;
    }

    private static bool Has(AnnotatedArticle article, string kind, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (StanceWords.Is(article.Word(i), kind)) return true;
        return false;
    }

    private static bool Bounds(AnnotatedArticle article, int token) => StanceWords.Is(article.Word(token), "contrast");
}
