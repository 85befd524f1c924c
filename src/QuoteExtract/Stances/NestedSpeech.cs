using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// Tells whether the target is named in words that the speaker reports of somebody else: <c>he recalled that Ms Roe had told parliament, “No
/// treaty is worth it”</c>. What the speaker tells of himself is his own: <c>she had told parliament “no”</c>.
/// </summary>
internal static class NestedSpeech
{
    private const int Reach = 12;

    private static readonly Lexicon Pronouns = Lexicon.Load("en/pronouns");

    public static bool IsSomebodyElses(AnnotatedArticle article, Quotation quotation, IReadOnlyList<TargetMention> mentions)
    {
        if (quotation.Type == QuotationType.Direct) return false;
        int start = article.TokenAt(quotation.Content[0].Start);
        foreach (var mention in mentions)
            if (mention.Place == MentionPlace.Content && (OpenMark(article, start, mention.Start) is not (>= 0 and var mark) || !HasOtherSpeaker(article, start, mark)))
                return false;
        return mentions.Any(mention => mention.Place == MentionPlace.Content);
    }

    // The mark that opens before a mention and is not closed; −1 for none.
    private static int OpenMark(AnnotatedArticle article, int start, int mention)
    {
        for (int i = mention - 1; i > start; i--)
        {
            if (article.Word(i) is "”") return -1;
            if (article.Word(i) is "“" or "\"") return i;
        }
        return -1;
    }

    // A verb of speech before the mark, whose subject is no pronoun.
    private static bool HasOtherSpeaker(AnnotatedArticle article, int start, int mark)
    {
        for (int i = mark - 1; i > Math.Max(start, mark - Reach); i--)
        {
            if (StanceFrames.Of(StanceFrames.LemmaOf(article, i), StanceArgument.Clause) != StanceEffect.Say) continue;
            for (int j = i - 1; j >= start; j--)
                if (Pronouns.TryGet(article.Word(j), out string[] columns) && columns[1] == "subject" && columns[0] is not "relative") return false;
            return i > start + 1;
        }
        return false;
    }
}
