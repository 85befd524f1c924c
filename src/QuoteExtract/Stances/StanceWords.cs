using QuoteExtract.Learning;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// The words around a quotation, from the sentence before it to the sentence after it, and what each is to the question where its speaker
/// stands.
/// </summary>
/// <param name="Words">The words in text order.</param>
/// <param name="Roles">The part of each: the content, the cue, the source or none of them; and how it names the target.</param>
/// <param name="Sentences">The sentence of each, counted from the one in which the quotation begins.</param>
/// <param name="Origins">The token of the article that each is; −1 for one that was put in.</param>
/// <param name="IsDirect">Whether the content stands between marks.</param>
internal sealed record StanceWords(string[] Words, PieceRole[] Roles, int[] Sentences, int[] Origins, bool IsDirect)
{
    /// <summary>The parts beside <see cref="PieceRole.Content"/>.</summary>
    public const byte Other = 0, Cue = 2, Source = 3;

    /// <summary>The kind of a mention by the target's name.</summary>
    public const byte Name = 1;

    private const int MostBefore = 80, MostAfter = 60, MostAround = 400;

    public static StanceWords Read(AnnotatedArticle article, Quotation quotation, IReadOnlyList<TargetMention> mentions)
    {
        int start = article.TokenAt(quotation.Content[0].Start), end = article.TokenAt(quotation.Content[^1].End - 1);
        foreach (var span in (ReadOnlySpan<TextSpan?>)[quotation.Cue, quotation.Source])
            if (span is { } one) (start, end) = (Math.Min(start, article.TokenAt(one.Start)), Math.Max(end, article.TokenAt(one.End - 1)));
        end = Math.Min(end, article.Tokens.Length - 1);
        // A content without end is read around the first mention in it, or from where it begins.
        int near = mentions.Count > 0 && mentions[0].Start > start && mentions[0].Start < end ? mentions[0].Start : start;
        (start, end) = (Math.Max(start, near - MostAround), Math.Min(end, near + MostAround));
        int first = article.SentenceAt(start), last = article.SentenceAt(end);
        int from = Math.Max(article.Sentences[Math.Max(0, first - 1)].Start, start - MostBefore);
        int to = Math.Min(article.Sentences[Math.Min(article.Sentences.Length - 1, last + 1)].End, end + MostAfter);
        var words = new string[to - from];
        var roles = new PieceRole[words.Length];
        var (sentences, origins) = (new int[words.Length], new int[words.Length]);
        for (int i = 0; i < words.Length; i++)
        {
            int token = from + i;
            var span = article.Tokens[token].Span;
            (words[i], origins[i]) = (span.Cut(article.Text), token);
            (roles[i], sentences[i]) = (new PieceRole(PartOf(quotation, span.Start)), article.SentenceAt(token) - first);
        }
        foreach (var mention in mentions)
            for (int i = Math.Max(mention.Start, from); i < Math.Min(mention.End, to); i++)
                if (!roles[i - from].IsMention) roles[i - from] = roles[i - from] with { Mention = KindOf(mention.Form) };
        return new StanceWords(words, roles, sentences, origins, quotation.Type == QuotationType.Direct);
    }

    private static byte PartOf(Quotation quotation, int position)
    {
        foreach (var span in quotation.Content)
            if (span.Start <= position && position < span.End) return PieceRole.Content;
        if (quotation.Cue is { } cue && cue.Start <= position && position < cue.End) return Cue;
        return quotation.Source is { } source && source.Start <= position && position < source.End ? Source : Other;
    }

    private static byte KindOf(MentionForm form) => form switch
    {
        MentionForm.Name => Name,
        MentionForm.Noun => 2,
        MentionForm.Pronoun => 3,
        _ => 4,
    };
}
