using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Claims;

/// <summary>
/// Takes each sentence of an outermost quotation's content for a claim, and cuts it where a conjunction joins two clauses.
/// </summary>
internal sealed class ClaimExtractor : IClaimExtractor
{
    private static readonly Lexicon ClauseWords = Lexicon.Load("en/clause-words");

    public IReadOnlyList<Claim> Extract(AnnotatedArticle article, IReadOnlyList<Quotation> quotations)
    {
        var verbs = new VerbFinder(article);
        var found = new List<(TextSpan Span, double Confidence, Quotation Quotation)>();
        foreach (var quotation in quotations)
        {
            if (quotation.ParentId is not null) continue;
            foreach (var content in quotation.Content)
                foreach (var (start, end) in Clauses(article, verbs, content))
                    if (Trim(article, start, end) is { } claim && verbs.Holds(claim.Start, claim.End))
                        found.Add((article.SpanOf(claim.Start, claim.End), Confidence(article, claim.Start, end), quotation));
        }
        return [.. found.OrderBy(one => one.Span).Select((one, id) => new Claim
        {
            Id = id,
            QuotationId = one.Quotation.Id,
            ClaimantId = one.Quotation.SpeakerId,
            Span = one.Span,
            Text = one.Span.Cut(article.Text),
            Confidence = one.Confidence,
        })];
    }

    // The token ranges of the clauses: sentences, cut before "; …" and ", and …" where a subject and its verb follow.
    private static IEnumerable<(int Start, int End)> Clauses(AnnotatedArticle article, VerbFinder verbs, TextSpan content)
    {
        int start = article.TokenAt(content.Start), end = article.TokenAt(content.End);
        if (end < article.Tokens.Length && article.Tokens[end].Span.Start < content.End) end++;
        if (start >= end) yield break;
        int sentence = article.SentenceAt(start);
        while (start < end)
        {
            int sentenceEnd = Math.Min(end, article.Sentences[sentence++].End);
            for (int i = start + 1; i < sentenceEnd - 1; i++)
            {
                if (!Joins(article, i) || !verbs.Holds(start, i) || !verbs.OpensClause(i + 1, sentenceEnd)) continue;
                yield return (start, i);
                start = i + 1;
            }
            if (start < sentenceEnd) yield return (start, sentenceEnd);
            start = sentenceEnd;
        }
    }

    // "The talks went well, and | the parties will meet again"; "We came; | they left".
    private static bool Joins(AnnotatedArticle article, int token) =>
        article.Word(token) is ";" || (article.Word(token - 1) is "," && Is(article, token, "conjunction"));

    // Without "that", "and", marks and full stops around it: “that the treaty is ready.” → the treaty is ready.
    private static (int Start, int End)? Trim(AnnotatedArticle article, int start, int end)
    {
        while (start < end && (!IsWord(article, start) || Is(article, start, "conjunction") || Is(article, start, "complementizer"))) start++;
        while (end > start && !IsWord(article, end - 1) && !ClosesInside(article, start, end - 1)) end--;
        return start < end ? (start, end) : null;
    }

    // A mark whose partner stands inside the clause stays: she called it “almost done.”
    private static bool ClosesInside(AnnotatedArticle article, int start, int token)
    {
        if (article.Word(token) is not ("”" or "\"" or "''" or "’" or "»")) return false;
        for (int i = token - 1; i >= start; i--)
            if (article.Word(i) is "“" or "\"" or "``" or "''" or "‘" or "«") return true;
        return false;
    }

    // Questions claim little, conditions and first-person hedges less than plain statements, scraps hardly anything.
    private static double Confidence(AnnotatedArticle article, int start, int end)
    {
        double confidence = 0.75;
        int words = 0;
        for (int i = start; i < end; i++)
        {
            if (article.Word(i) is "?") confidence -= 0.45;
            else if (Is(article, i, "hedge")) confidence -= 0.05;
            else if (i == start && Is(article, i, "condition")) confidence -= 0.15;
            if (IsWord(article, i)) words++;
        }
        if (words < 4) confidence -= 0.2;
        return Math.Clamp(confidence, 0.05, 0.95);
    }

    private static bool Is(AnnotatedArticle article, int token, string kind) =>
        ClauseWords.TryGet(article.Word(token), out string[] columns) && columns[0] == kind;

    private static bool IsWord(AnnotatedArticle article, int token)
    {
        var word = article.Word(token);
        return char.IsLetterOrDigit(word[0]) || char.IsLetterOrDigit(word[^1]) || word[0] is '$' or '€' or '£';
    }
}
