using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>
/// Who says what a cue without a source beside it ascribes: the subject of its verb, or of the verb that it goes on from.
/// "[Roe] defended the plan, saying it would work"; "[Roe], who knows the port, met the dockers and called it a gift".
/// </summary>
internal static class CueSubject
{
    /// <summary>How many verbs up a subject may stand.</summary>
    private const int Highest = 4;

    /// <summary>How many tokens a subject may have, and how far from its verb it may begin.</summary>
    private const int Longest = 24, Farthest = 128;

    /// <summary>The tokens of the subject; null when there is none, or no parser ran.</summary>
    public static (int Start, int End)? Of(AnnotatedArticle article, TextSpan cue)
    {
        var tokens = article.Tokens;
        int start = article.TokenAt(cue.Start), end = start;
        while (end < tokens.Length && tokens[end].Span.Start < cue.End) end++;
        int at = start;
        while (at < end && (tokens[at].Relation is null || (tokens[at].Head >= start && tokens[at].Head < end))) at++;
        if (at >= end) return null;
        var sentence = article.Sentences[article.SentenceAt(at)];
        for (int step = 0; step < Highest && at >= 0; step++, at = tokens[at].Head)
        {
            int low = Math.Max(sentence.Start, at - Farthest), high = Math.Min(sentence.End, at + Farthest);
            for (int i = low; i < high; i++)
                if (tokens[i].Head == at && tokens[i].Relation is "nsubj") return Phrase(article, i, low, Math.Min(high, i < start ? start : high));
            if (tokens[at].Relation is not ("conj" or "advcl" or "xcomp")) return null;
        }
        return null;
    }

    // The words under a head, as far as they stand together, without a comma or dash at the end.
    private static (int Start, int End)? Phrase(AnnotatedArticle article, int head, int low, int high)
    {
        int start = head, end = head + 1;
        while (start > low && IsUnder(article, start - 1, head)) start--;
        while (end < high && IsUnder(article, end, head)) end++;
        while (end > head + 1 && !char.IsLetterOrDigit(article.Word(end - 1)[0])) end--;
        return end - start <= Longest ? (start, end) : null;
    }

    private static bool IsUnder(AnnotatedArticle article, int token, int head)
    {
        for (int step = 0; step < Longest && token >= 0; step++, token = article.Tokens[token].Head)
            if (token == head) return true;
        return false;
    }
}
