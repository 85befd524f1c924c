using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// Chooses the words around a mention that are read as a clause. Of a mention in the content they are the content's part of its sentence,
/// first without what follows a comma after the mention, then whole; where that is no clause, the cue is put before it with <c>she</c> for
/// the source: <c>she rejected + the treaty</c>. Of one beside the cue they are all from the cue or the mention to the content's end:
/// <c>she called the treaty + a gift</c>.
/// </summary>
internal sealed class StanceClauses(AnnotatedArticle article, Quotation quotation, TargetMention mention)
{
    private const int MostBefore = 48, MostAfter = 40, ShortestTail = 4;

    /// <summary>Stands for the source in the words of a clause.</summary>
    private const int Source = -1;

    /// <summary>The clauses, what is surely the mention's own first; nothing where it stands in no content and beside no cue.</summary>
    public IEnumerable<StanceClause> All()
    {
        var inside = Inside();
        if (mention.Place == MentionPlace.Content)
        {
            if (WithoutTail(inside) is { } near && Of(near) is { } first) yield return first;
            if (Of(inside) is { } whole) yield return whole;
        }
        else if (Beside(inside) is { } beside)
        {
            yield return beside;
        }
    }

    // The words alone where they are a clause, else with the cue: "she rejected the treaty", "she called the treaty a mistake".
    private StanceClause? Of(List<int> words)
    {
        var alone = Parse(words, hasCue: false);
        if (alone is null) return null;
        bool isWhole = alone.IsClause(quotation.Type == QuotationType.Direct) && !StanceCue.NamesObject(article, quotation);
        if (isWhole || WithCue(words) is not { } all) return alone;
        return Parse(all, hasCue: true);
    }

    // The content's words in the mention's sentence, without marks and a "that" in front.
    private List<int> Inside()
    {
        var inside = new List<int>();
        int sentence = article.SentenceAt(mention.Start);
        foreach (var span in quotation.Content)
            for (int i = article.TokenAt(span.Start); i < article.Tokens.Length && article.Tokens[i].Span.Start < span.End; i++)
                if (article.SentenceAt(i) == sentence && IsNear(i) && !IsMark(i)) inside.Add(i);
        if (inside.Count > 0 && article.Word(inside[0]) is "that" or "That") inside.RemoveAt(0);
        return inside;
    }

    // Cuts off what follows a comma or the like after the mention: "I reject the treaty, which was signed in May". Null where there is no
    // such tail or it is short, where it may speak of the target or the speaker again or take back what was said ("but I will sign it"),
    // and where a condition stands before the mention: "if we reject this treaty, we are lost".
    private List<int>? WithoutTail(List<int> inside)
    {
        int cut = inside.FindIndex(i => i >= mention.End && article.Word(i) is "," or ";" or ":" or "–" or "—");
        if (cut < 0 || inside.Count - cut < ShortestTail) return null;
        if (inside.Exists(i => i < mention.Start && StanceGrammar.Is(Small(i), "condition"))) return null;
        for (int n = cut; n < inside.Count; n++)
            if (Small(inside[n]) is var word && (StanceGrammar.Is(word, "contrast") || StanceGrammar.Is(word, "again"))) return null;
        return inside[..cut];
    }

    // "She called the treaty “a gift”": the mention stands between cue and content.
    private StanceClause? Beside(List<int> inside)
    {
        if (mention.Place != MentionPlace.Sentence || quotation.Cue is not { } span) return null;
        int cue = article.TokenAt(span.Start), end = inside.Count > 0 ? inside[0] : mention.End;
        if (inside.Count > 0 && inside[0] < mention.Start) return null;
        List<int> words = [Source, .. StanceCue.NegationsBefore(article, quotation, cue)];
        for (int i = Math.Min(cue, mention.Start); i < end && words.Count < MostBefore; i++)
            if (!IsMark(i)) words.Add(i);
        return Parse([.. words, .. inside], hasCue: true);
    }

    // The cue before the content; after it where the cue is a passive: "the treaty was rejected by her". Null where neither is so.
    private List<int>? WithCue(List<int> inside)
    {
        if (quotation.Cue is not { } span) return null;
        var cue = new List<int>();
        int start = article.TokenAt(span.Start);
        for (int i = start; i < article.Tokens.Length && article.Tokens[i].Span.Start < span.End && cue.Count < StanceCue.Longest; i++)
            if (!IsMark(i)) cue.Add(i);
        if (cue.Count == 0 || cue.Contains(mention.Start)) return null;
        if (cue[0] < inside[0]) return [Source, .. StanceCue.NegationsBefore(article, quotation, start), .. cue, .. inside];
        return article.Word(cue[^1]) is "by" ? [.. inside, .. cue, Source] : null;
    }

    private StanceClause? Parse(List<int> words, bool hasCue) => StanceClause.Parse(article, quotation, mention, words, hasCue);

    private bool IsNear(int token) => token > mention.Start - MostBefore && token < mention.End + MostAfter;

    private bool IsMark(int token) => article.Word(token) is "“" or "”" or "\"" or "‘" or "[" or "]" or "«" or "»" or "''" or "``";

    private string Small(int token) => article.Word(token).ToString().ToLowerInvariant();
}
