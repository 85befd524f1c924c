namespace QuoteExtract.Quotations;

/// <summary>Finds the words that name who speaks, beside a cue. All ranges are token indices, half-open.</summary>
internal sealed class SourceFinder(RuleText text, CueLexicon cues)
{
    private const int LongestAppositive = 30;
    private const int LongestSource = 30;

    /// <summary>
    /// The subject that ends right before <paramref name="cue"/>: <c>the head of the agency | said</c>, <c>he | says</c>,
    /// <c>Stein, a physician from Massachusetts, | said</c>. An appositive belongs to it with its closing comma.
    /// </summary>
    public (int Start, int End)? Before(int cue, int from)
    {
        int end = WithoutAdverbial(cue, from);
        if (end <= from || text.IsQuoted(end - 1)) return null;
        if (text.IsComma(end - 1))
        {
            int comma = AppositiveComma(end - 1, from);
            return comma > from && NounPhraseBefore(comma, from) is { } head ? (head, end) : null;
        }
        return NounPhraseBefore(end, from) is { } start ? (start, end) : null;
    }

    /// <summary>
    /// The subject that follows the cue: <c>said | Lavrov</c>, opening the meeting; <c>said | Jane Roe, a lawyer,</c> in Paris.
    /// </summary>
    public (int Start, int End)? After(int cue, int to)
    {
        int end = cue;
        while (end < to && end - cue < LongestSource && BelongsToNoun(end, cue)) end++;
        if (end == cue || !IsNounEnd(end - 1)) return null;
        if (end < to && text.IsComma(end) && AppositiveEnd(end + 1, to) is { } close) end = close;
        return (cue, end);
    }

    // "the president | on Monday", "the mayor | last week", "she | many times"
    private int WithoutAdverbial(int end, int from)
    {
        int at = end;
        while (at > from && text.Class(at - 1) == FunctionWord.Time && !text.IsQuoted(at - 1)) at--;
        if (at == end) return end;
        if (at > from && text.Class(at - 1) is FunctionWord.Det) at--;
        if (at > from && text.Class(at - 1) is FunctionWord.Prep) at--;
        return at > from ? at : end;
    }

    private bool BelongsToNoun(int i, int start)
    {
        if (text.IsQuoted(i)) return false;
        switch (text.Class(i))
        {
            case FunctionWord.Pron: return i == start;
            case FunctionWord.Prep: return text.Is(i, "for") && i > start;
            case FunctionWord.Of or FunctionWord.Det: return true;
            case FunctionWord.Conj: return JoinsNames(i);
            case FunctionWord.Aux: return text.IsPossessive(i);
            case FunctionWord.None: return text.IsWord(i) && !(i > start && text.Class(i - 1) == FunctionWord.Pron) && !IsVerb(i);
            default: return false;
        }
    }

    /// <summary>The comma that opens the appositive which <paramref name="close"/> closes, or −1.</summary>
    private int AppositiveComma(int close, int from)
    {
        for (int i = close - 1; i > from && close - i < LongestAppositive; i--)
        {
            if (text.IsQuoted(i)) continue;
            if (text.EndsSentence(i)) return -1;
            if (text.IsComma(i) && IsAppositiveStart(i + 1) && text.IsWord(i - 1)) return i;
        }
        return -1;
    }

    /// <summary>The end of the appositive that begins at <paramref name="start"/>, its closing comma included, or null.
    /// A clause with its own verb is none: <c>according to the report, | the town was lost</c>.</summary>
    private int? AppositiveEnd(int start, int to)
    {
        if (start >= to || !IsAppositiveStart(start)) return null;
        bool relative = false;
        for (int i = start; i < to && i - start < LongestAppositive; i++)
        {
            relative |= text.Class(i) == FunctionWord.Pron;
            if (text.Opens(i) || (!relative && (text.IsAuxiliary(i) || IsVerb(i)))) return null;
            if (text.IsComma(i)) return i + 1;
            if (text.EndsSentence(i)) return i;
        }
        return null;
    }

    private bool IsAppositiveStart(int i) =>
        text.Class(i) == FunctionWord.Det || text.Is(i, "who") || text.Is(i, "which") || text.Is(i, "whose")
        || (text.Class(i) == FunctionWord.None && (text.IsCapital(i) || char.IsDigit(text.Word(i)[0])));

    /// <summary>
    /// The start of the noun phrase that ends at <paramref name="end"/>. It reaches left to the nearest comma, mark, verb or
    /// conjunction; "After the talks | the minister" begins at the last determiner.
    /// </summary>
    private int? NounPhraseBefore(int end, int from)
    {
        if (text.Class(end - 1) == FunctionWord.Pron) return text.IsWord(end - 1) ? end - 1 : null;
        if (!IsNounEnd(end - 1)) return null;
        int start = end;
        while (start > from && end - start < LongestSource && !IsBoundary(start - 1)) start--;
        start = SkipOpeners(start, end);
        if (start < end && text.Class(start) is FunctionWord.Prep)
        {
            int noun = end - 1;
            if (text.IsCapital(noun)) while (noun > start + 1 && text.IsCapital(noun - 1)) noun--;
            else while (noun > start + 1 && text.Class(noun) is not FunctionWord.Det) noun--;
            start = noun;
        }
        return start < end ? start : null;
    }

    private bool IsBoundary(int i)
    {
        if (text.IsQuoted(i)) return true;
        switch (text.Class(i))
        {
            case FunctionWord.Aux: return text.IsAuxiliary(i);
            case FunctionWord.Sub: return true;
            case FunctionWord.Pron: return !text.Is(i, "who");
            case FunctionWord.Conj: return !JoinsNames(i);
            case FunctionWord.None: return !(text.IsWord(i) || IsInsideWord(i)) || (IsCueVerb(i) && !(i > 0 && IsBeforeNoun(i - 1)));
            default: return false;
        }
    }

    private bool IsInsideWord(int i) => text.Word(i) is "-" or "." or "/" or "&" or "'" or "’" && i > 0
        && text.Article.Tokens[i - 1].Span.End == text.Article.Tokens[i].Span.Start;

    // "Roe and Lindt", "doctors and nurses"
    private bool JoinsNames(int i) => text.Is(i, "and") && i > 0 && i + 1 < text.Count
        && text.Class(i - 1) == FunctionWord.None && text.Class(i + 1) == FunctionWord.None
        && text.IsCapital(i - 1) == text.IsCapital(i + 1);

    private bool IsVerb(int i) => IsCueVerb(i) || (!text.IsCapital(i) && text.Word(i).EndsWith("ing"));

    private bool IsCueVerb(int i) => !text.IsCapital(i) && cues.Find(text.Word(i)) is { Best: >= .7 };

    // "a | report", "the ministry's | claim"
    private bool IsBeforeNoun(int i) => text.Class(i) == FunctionWord.Det || text.IsPossessive(i);

    private bool IsNounEnd(int i) => text.IsWord(i) && text.Class(i) is FunctionWord.None or FunctionWord.Pron
        || text.Word(i) is ")";

    private int SkipOpeners(int start, int end)
    {
        while (start < end && text.Class(start) is FunctionWord.Conj or FunctionWord.Adv or FunctionWord.Time or FunctionWord.Neg) start++;
        return start;
    }
}
