namespace QuoteExtract.Quotations;

/// <summary>Finds how far the reported words reach on either side of a cue. All ranges are token indices, half-open.</summary>
internal sealed class ContentFinder(RuleText text, CueFinder cues)
{
    private const double SureCue = .7;
    private const int LongestRecipient = 8;

    /// <summary>
    /// Whether the reported words may end right before <paramref name="i"/>, and where: <c>…,” | — he said</c>. A comma after
    /// the closing mark and dashes are in no part.
    /// </summary>
    public int? EndBefore(int i, int from)
    {
        int end = i;
        while (end > from && (text.IsComma(end - 1) || text.IsDash(end - 1)) && !text.Closes(end - 1)) end--;
        if (end <= from) return null;
        if (text.Closes(end - 1)) return end;
        return end < i || text.Word(end - 1) is "?" or "!" ? end : null;
    }

    /// <summary>Where the words that the cue reports begin on its right, past whom they are told to and when.</summary>
    public int StartAfter(CueCandidate cue, int to)
    {
        int start = cue.Next;
        if (cue.Word.TakesRecipient && start == cue.End) start = SkipRecipient(start, to);
        while (start < to && (text.IsComma(start) || IsTimeAdverbial(start, to))) start++;
        return start;
    }

    /// <summary>
    /// Where words that begin at <paramref name="start"/> end: before a further cue of the same speaker (<c>…, adding that</c>;
    /// <c>… and said</c>), after a quoted sentence, or with the passage, whose last full stop is not part of them.
    /// </summary>
    public int EndAfter(int start, int to)
    {
        bool quoted = start < to && text.Opens(start);
        for (int i = start; i < to; i++)
        {
            if (text.IsQuoted(i))
            {
                if (quoted && text.Closes(i) && i + 1 < to && EndsQuotedContent(i + 1, to)) return i + 1;
                if (!text.Closes(i)) continue;
            }
            if (i > start + 1 && StartsFurtherReport(i, to)) return Trim(start, i);
        }
        return Trim(start, to);
    }

    /// <summary>Leaves out commas, dashes and conjunctions at the end of unquoted words, and the final full stop.</summary>
    public int Trim(int start, int end)
    {
        while (end > start && !text.IsQuoted(end - 1)
            && (text.IsComma(end - 1) || text.IsDash(end - 1) || text.Word(end - 1) is "." or ";" or ":" || text.Class(end - 1) == FunctionWord.Conj)) end--;
        return end;
    }

    // After “…” a comma, or a conjunction with a cue behind it, ends a quoted content.
    private bool EndsQuotedContent(int i, int to) => text.IsComma(i) || text.IsDash(i) || StartsFurtherReport(i, to);

    private bool StartsFurtherReport(int i, int to)
    {
        if (text.IsComma(i))
        {
            if (i + 1 >= to) return false;
            if (text.Is(i + 1, "according")) return true;
            return text.Word(i + 1).EndsWith("ing") && cues.At(i + 1, i + 1, to) is { Probability: >= SureCue };
        }
        if (text.Class(i) != FunctionWord.Conj) return false;
        int next = i + 1;
        if (next < to && text.Class(next) == FunctionWord.Pron) next++;
        while (next < to && text.Class(next) is FunctionWord.Adv or FunctionWord.Aux) next++;
        return next < to && !text.Word(next).EndsWith("ing") && cues.At(next, next, to) is { Probability: >= SureCue, Frame: "that" or "quote" or "noun" or "colon" };
    }

    // "said Monday", but not "said Monday's vote"
    private bool IsTimeAdverbial(int i, int to) => text.Class(i) == FunctionWord.Time && !(i + 1 < to && text.IsPossessive(i + 1));

    private int SkipRecipient(int i, int to)
    {
        int first = i;
        if (i < to && text.Class(i) == FunctionWord.Pron) return i + 1;
        while (i < to && i - first < LongestRecipient)
        {
            if (text.Opens(i) || text.IsComma(i) || text.Word(i) is "that" or ":" or "to") break;
            if (text.Class(i) is FunctionWord.Pron or FunctionWord.Sub or FunctionWord.Aux) break;
            if (i > first && text.Class(i) is FunctionWord.Det) break;
            if (i > first && text.IsCapital(i) && !text.IsCapital(i - 1) && text.Class(i - 1) == FunctionWord.None) break;
            i++;
        }
        // "told reporters in Moscow on Monday that …"
        for (int j = i; j < to && j - i < LongestRecipient && text.Class(i) == FunctionWord.Prep; j++)
            if (text.Opens(j) || text.Word(j) is "that" or ":") return j;
        return i;
    }
}
