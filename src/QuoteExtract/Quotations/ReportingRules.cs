namespace QuoteExtract.Quotations;

/// <summary>
/// The rules around a cue verb: words before it (<c>…,” she said</c>; <c>…, said the minister</c>), after it
/// (<c>she said that …</c>), on both sides (<c>…, she said, …</c>), and <c>according to …</c>.
/// </summary>
internal sealed class ReportingRules
{
    private const double Threshold = .5;
    private const double SureCue = .9;
    private const int ShortestContent = 3;
    private const int LongestHearer = 12;
    private const int LongestTail = 40;

    private readonly RuleText _text;
    private readonly SpanCollector _spans;
    private readonly CueFinder _cues;
    private readonly SourceFinder _sources;
    private readonly ContentFinder _contents;

    public ReportingRules(RuleText text, SpanCollector spans)
    {
        (_text, _spans) = (text, spans);
        _cues = new CueFinder(text, CueLexicon.English);
        _sources = new SourceFinder(text, CueLexicon.English);
        _contents = new ContentFinder(text, _cues);
    }

    /// <summary>Finds the reports of a passage from left to right; each begins where the one before it ends.</summary>
    public void Read(Passage passage)
    {
        int free = passage.Start;
        for (int i = passage.Start; i < passage.End; i++)
        {
            if (i < free || _cues.At(i, free, passage.End) is not { } cue) continue;
            if (Attribute(cue, free, passage.End) is { } end) free = end;
        }
    }

    /// <summary>Finds source and content of a cue. Returns the index after the last token it used, or null when it is no cue.</summary>
    private int? Attribute(CueCandidate cue, int from, int to)
    {
        if (_text.Is(cue.Head, "according")) return AccordingTo(cue, from, to);
        if (IsPassive(cue)) return Passive(cue, from, to);
        if (Inverted(cue, from, to) is { } inverted) return inverted;
        if (_sources.Before(cue.Start, from) is { } source)
        {
            if (WordsBefore(cue, source, from, to) is { } end) return end;
            return cue.Probability >= Threshold || IsQuoteFrame(cue, to) ? WordsAfter(cue, source, to) : null;
        }
        return IsSecondReport(cue, from) ? WordsAfter(cue, null, to) : null;
    }

    // According to the report, prices fell.    Prices fell, according to the report.
    private int? AccordingTo(CueCandidate cue, int from, int to)
    {
        if (_sources.After(cue.End, to) is not { } source) return null;
        if (cue.Start > from + ShortestContent)
        {
            // "agreed according to the new rules, she said": the phrase belongs to the words, not to a report of them.
            if (!_text.IsComma(cue.Start - 1) && source.End < to && !_text.EndsSentence(source.End)) return null;
            int end = _contents.EndBefore(cue.Start, from) ?? _contents.Trim(from, cue.Start);
            Add((from, end), cue, source);
            return source.End;
        }
        int start = source.End < to && _text.IsComma(source.End) ? source.End + 1 : source.End;
        int close = _contents.EndAfter(start, to);
        if (close - start < ShortestContent) return null;
        Add((start, close), cue, source);
        return close;
    }

    // “We are ready,” said the minister.    The talks went well, said the minister, opening the meeting.
    private int? Inverted(CueCandidate cue, int from, int to)
    {
        if (_contents.EndBefore(cue.Start, from) is not { } end || end - from < ShortestContent) return null;
        if (!_text.Closes(end - 1) && !cue.Word.Inverts) return null;
        if (_sources.After(cue.End, to) is not { } source || !IsClauseEnd(source.End, to)) return null;
        Add((from, end), cue, source);
        return WordsBehind(source.End, to, _text.Closes(end - 1));
    }

    // “We are ready,” she said.    The talks went well, she said on Monday.    The talks, she said, went well.
    private int? WordsBefore(CueCandidate cue, (int Start, int End) source, int from, int to)
    {
        if (_contents.EndBefore(source.Start, from) is not { } end) return null;
        // "The plan, she said, …": half a clause is enough when the other half follows.
        if (end - from < (cue.Frame == "comma" ? 1 : ShortestContent)) return null;
        bool quoted = _text.Closes(end - 1);
        bool tail = cue.Frame is "comma" or "end" || IsTail(cue, to);
        if (quoted ? cue.Frame is "that" or "quote" && !tail : !tail || cue.Word["end"].Probability < Threshold) return null;
        if (quoted && cue.Word.Best < Threshold) return null;
        Add((from, end), cue, source);
        return cue.Frame == "comma" ? WordsBehind(cue.Next, to, quoted) : cue.End;
    }

    // "said the court | on Monday", but not "said the court | would rule"
    private bool IsClauseEnd(int i, int to) => i >= to || !(_text.IsWord(i) || _text.IsQuoted(i)) || _text.Word(i - 1) is ","
        || _text.Class(i) is FunctionWord.Prep or FunctionWord.Time or FunctionWord.Sub or FunctionWord.Conj or FunctionWord.Pron
        || _text.Word(i).EndsWith("ing");

    /// <summary>After <c>…,” she said,</c> more quoted words may follow; after <c>the plan, she said,</c> the rest of the clause.</summary>
    private int WordsBehind(int comma, int to, bool afterQuoted)
    {
        int start = comma + 1;
        if (comma >= to || !_text.IsComma(comma) || start >= to) return Math.Min(comma, to);
        bool quoted = _text.Opens(start);
        if (!quoted && (afterQuoted || _text.Class(start) is FunctionWord.Prep or FunctionWord.Time or FunctionWord.Sub or FunctionWord.Pron or FunctionWord.Conj
            || _text.Word(start).EndsWith("ing"))) return comma;
        int end = _contents.EndAfter(start, to);
        if (end - start >= ShortestContent) _spans.Add((start, end), SpanRole.Content, SureCue, "cue-verb");
        return Math.Max(end, comma);
    }

    // She said (on Monday) (that) the talks went well.
    private int? WordsAfter(CueCandidate cue, (int Start, int End)? source, int to)
    {
        int start = _contents.StartAfter(cue, to);
        int end = _contents.EndAfter(start, to);
        if (end <= start)
        {
            // She said: (and the next paragraph holds the words)
            if (cue.Frame != "colon" || source is null) return null;
            AddCue(cue, source);
            return cue.End;
        }
        if (end - start < ShortestContent && !_text.IsQuoted(start)) return null;
        Add((start, end), cue, source);
        ReadNested(start, end);
        return end;
    }

    /// <summary>Inside reported words another speaker may be quoted: She said the king once said “never”.</summary>
    private void ReadNested(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (_cues.At(i, from, to) is not { } cue || cue.Word.Best < Threshold) continue;
            int start = _contents.StartAfter(cue, to);
            if (start >= to || !_text.Opens(start) || _sources.Before(cue.Start, from) is not { } source) continue;
            int end = start + 1;
            while (end < to && _text.QuotedSpanOf(end) == _text.QuotedSpanOf(start)) end++;
            Add((start, end), cue, source);
            i = end;
        }
    }

    private void Add((int Start, int End) content, CueCandidate cue, (int Start, int End)? source)
    {
        double confidence = _text.IsQuoted(content.Start) ? Math.Max(SureCue, cue.Probability) : cue.Probability;
        _spans.Add(content, SpanRole.Content, confidence, "cue-verb");
        AddCue(cue, source);
    }

    private void AddCue(CueCandidate cue, (int Start, int End)? source)
    {
        _spans.Add((cue.Start, cue.End), SpanRole.Cue, cue.Probability, "cue-verb");
        if (source is { } words) _spans.Add(words, SpanRole.Source, cue.Probability, "cue-verb");
    }

    private bool IsPassive(CueCandidate cue)
    {
        if (!_text.Word(cue.Head).EndsWith("ed") && !_text.Is(cue.Head, "said")) return false;
        for (int i = cue.Start; i < cue.Head; i++)
            if (_text.Word(i) is "is" or "are" or "was" or "were" or "be" or "been" or "being") return true;
        return false;
    }

    /// <summary>It was reported that … (nobody is the source). Ships are expected to come (the subject is content too).
    /// The plan was rejected by the council.</summary>
    private int? Passive(CueCandidate cue, int from, int to)
    {
        if (cue.Probability < Threshold || _sources.Before(cue.Start, from) is not { } subject) return null;
        if (cue.Frame == "that" && _text.Is(subject.Start, "it")) return WordsAfter(cue, null, to);
        if (cue.Frame == "by")
        {
            if (_sources.After(cue.Head + 2, to) is not { } source) return null;
            Add(subject, cue with { End = cue.Head + 2 }, source);
            return source.End;
        }
        if (cue.Frame != "to") return null;
        _spans.Add(subject, SpanRole.Content, cue.Probability, "cue-verb");
        return WordsAfter(cue, null, to);
    }

    private bool IsQuoteFrame(CueCandidate cue, int to) =>
        cue.Word.Best >= Threshold && (cue.Frame == "quote" || cue.Frame is "comma" or "colon" && Behind(cue, to) is var next && next < to && _text.Opens(next));

    private int Behind(CueCandidate cue, int to)
    {
        int next = cue.Next;
        while (next < to && (_text.IsComma(next) || _text.Word(next) is ":")) next++;
        return next;
    }

    // ", adding that …"    "and said …"
    private bool IsSecondReport(CueCandidate cue, int from) => cue.Start > from && cue.Probability >= Threshold
        && (_text.IsComma(cue.Start - 1) && _text.Word(cue.Head).EndsWith("ing") || _text.Class(cue.Start - 1) == FunctionWord.Conj && cue.Start - 1 > from);

    /// <summary>Whether only time, place and hearer follow: she said (Monday), told reporters (in Moscow), said (after the talks).</summary>
    private bool IsTail(CueCandidate cue, int to)
    {
        int i = cue.End;
        if (i >= to) return true;
        if (to - i > LongestTail) return false;
        if (!(_text.Class(i) is FunctionWord.Prep or FunctionWord.Time || (cue.Word.TakesRecipient && to - i <= LongestHearer))) return false;
        for (int j = i; j < to; j++)
            if (_text.IsQuoted(j) || _text.IsAuxiliary(j) || _text.Class(j) == FunctionWord.Sub || _text.Is(j, "that")) return false;
        return true;
    }
}
