namespace QuoteExtract.Quotations;

/// <summary>Finds the words that may ascribe, each with its verb group: <c>has also called for</c>, <c>did not say</c>.</summary>
internal sealed class CueFinder(RuleText text, CueLexicon cues)
{
    private const int LongestAdverbial = 10;

    /// <summary>The candidate whose verb is the token <paramref name="head"/>, or null.</summary>
    public CueCandidate? At(int head, int from, int to)
    {
        if (text.IsQuoted(head) || cues.Find(text.Word(head)) is not { } word) return null;
        int next = head + 1;
        string frame = FrameAt(next, to);
        var (probability, inCue) = word[frame];
        if (inCue || frame == "colon") next++;
        int end = next;
        if (!inCue && AfterAdverbial(next, to) is { } later && word[FrameAt(later, to)].Probability is var behind && behind > 0)
            (next, frame, probability) = (later, FrameAt(later, to), behind);
        int start = head;
        while (start > from && BelongsToGroup(start - 1)) start--;
        return new CueCandidate(start, end, head, next, word, frame, probability);
    }

    /// <summary>What stands at <paramref name="i"/>, in the terms of cue-verbs.tsv.</summary>
    public string FrameAt(int i, int to)
    {
        if (i >= to) return "end";
        if (text.Opens(i)) return "quote";
        if (text.IsComma(i)) return "comma";
        if (text.EndsSentence(i) || text.IsDash(i)) return "end";
        switch (text.Word(i))
        {
            case ":": return "colon";
            case "that": return "that";
            case "to": return "to";
            case "whether" or "if" or "how" or "what" or "why" or "who" or "where" or "when": return "wh";
        }
        if (Preposition(text.Word(i)) is { } preposition) return preposition;
        if (text.Class(i) is FunctionWord.Det or FunctionWord.Pron || text.IsCapital(i) || char.IsDigit(text.Word(i)[0])) return "noun";
        return text.Word(i).EndsWith("ing") ? "ing" : "other";
    }

    private static string? Preposition(ReadOnlySpan<char> word) => word switch
    {
        "for" => "for", "about" => "about", "on" => "on", "of" => "of", "as" => "as", "with" => "with", "by" => "by", "over" => "over",
        "against" => "against", "like" => "like", "out" => "out", "at" => "at", "up" => "up",
        _ => null,
    };

    // "has also called", "didn't say", "repeatedly denied"
    private bool BelongsToGroup(int i) => !text.IsQuoted(i) && text.Class(i) switch
    {
        FunctionWord.Aux or FunctionWord.Neg or FunctionWord.Adv => true,
        FunctionWord.None => !text.IsCapital(i) && text.Word(i) is { Length: > 4 } word && word.EndsWith("ly"),
        _ => false,
    };

    // "said on Monday in Paris | that", "said in a statement | :", "wrote last week | , "
    private int? AfterAdverbial(int i, int to)
    {
        if (i >= to || text.Class(i) is not (FunctionWord.Time or FunctionWord.Prep)) return null;
        if (i + 1 < to && text.IsPossessive(i + 1)) return null; // "said today's | talks"
        for (int j = i + 1; j < to && j - i <= LongestAdverbial && !text.EndsSentence(j) && !text.IsAuxiliary(j); j++)
            if (text.Opens(j) || text.IsComma(j) || text.Word(j) is "that" or ":") return j;
        return null;
    }
}
