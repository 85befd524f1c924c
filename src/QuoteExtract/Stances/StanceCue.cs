using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>What the cue of a quotation says of the content: she <c>denied</c> it, <c>was glad</c> of it, <c>did not say</c> it.</summary>
internal static class StanceCue
{
    /// <summary>How many words of a cue are read as a part of a clause.</summary>
    public const int Longest = 8;

    // How many tokens between source and cue are looked through, and how many before a cue without a source in front.
    private const int MostBetween = 4, MostBefore = 2;

    /// <summary>
    /// The words between source and cue where they negate it, auxiliaries among them: <c>does not</c>, <c>never</c>, <c>no longer</c>;
    /// else none.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="quotation">The quotation.</param>
    /// <param name="cue">The cue's first token.</param>
    public static List<int> NegationsBefore(AnnotatedArticle article, Quotation quotation, int cue)
    {
        var found = new List<int>();
        bool isNegated = false;
        for (int i = StartBefore(article, quotation, cue); i < cue; i++)
        {
            bool isNegation = article.Word(i) is "not" or "n't" or "n’t" or "never" or "hardly" or "longer";
            bool isBeside = article.Word(i) is "did" or "does" or "do" or "will" or "would" or "could" or "can" or "no";
            if (isNegation || isBeside) found.Add(i);
            isNegated |= isNegation;
        }
        return isNegated ? found : [];
    }

    /// <summary>
    /// The effect of the cue on a content that is a clause: of the last of its words with a frame; none where it is negated or unknown.
    /// Of a content between marks an unknown cue only tells, and so does no cue of any content.
    /// </summary>
    public static StanceEffect EffectOf(AnnotatedArticle article, Quotation quotation)
    {
        bool isDirect = quotation.Type == QuotationType.Direct;
        string first = Small(article, article.TokenAt(quotation.Content[0].Start));
        if (!isDirect && first is "whether" or "if" or "how" or "why" or "when" or "where") return StanceEffect.Ask;
        if (quotation.Cue is not { } span) return StanceEffect.Say;
        int start = article.TokenAt(span.Start);
        if (NegationsBefore(article, quotation, start).Count > 0) return StanceEffect.None;
        var effect = StanceEffect.None;
        for (int i = start; i < article.Tokens.Length && article.Tokens[i].Span.Start < span.End; i++)
        {
            string word = Small(article, i);
            if (StanceGrammar.IsNegation(word) || word is "no") return StanceEffect.None;
            foreach (string form in (ReadOnlySpan<string>)[StanceFrames.LemmaOf(article, i), "be " + word])
            {
                var (told, wanted) = (StanceFrames.Of(form, StanceArgument.Clause), StanceFrames.Of(form, StanceArgument.To));
                if (told != StanceEffect.None) effect = told;
                else if (wanted is StanceEffect.For or StanceEffect.Against) effect = wanted;
            }
        }
        return effect == StanceEffect.None && isDirect ? StanceEffect.Say : effect;
    }

    /// <summary>Whether the content is what is named and its name, and the cue names it: <c>called + the treaty a mistake</c>.</summary>
    public static bool NamesObject(AnnotatedArticle article, Quotation quotation)
    {
        int content = quotation.Content[0].Start;
        if (quotation.Type == QuotationType.Direct || quotation.Cue is not { } cue || cue.Start >= content) return false;
        string last = StanceFrames.LemmaOf(article, article.TokenAt(cue.End - 1));
        return StanceGrammar.Is(last, "named") && article.Word(article.TokenAt(content)) is not ("that" or "how");
    }

    // The end of a source that stands right before the cue, or else two tokens before the cue in its sentence.
    private static int StartBefore(AnnotatedArticle article, Quotation quotation, int cue)
    {
        if (quotation.Source is { } source && article.TokenAt(source.End) is var end && end <= cue && cue - end <= MostBetween) return end;
        return Math.Max(article.Sentences[article.SentenceAt(cue)].Start, cue - MostBefore);
    }

    private static string Small(AnnotatedArticle article, int token) => article.Word(token).ToString().ToLowerInvariant();
}
