namespace QuoteExtract.Quotations;

/// <summary>
/// Joins the model's spans, which never overlap, with what the rules find where the rules know better: a colon behind a name,
/// sure frames where the model finds nothing or is in doubt, sentences between marks that nobody is named for, and quotations
/// inside quotations.
/// </summary>
internal sealed class SpanMerger
{
    private const double SureCue = .9;

    /// <summary>How sure a rule's cue must be where the model finds no content.</summary>
    private const double LikelyCue = .7;

    /// <summary>Below this chance of any of its spans the model gives way to a sure rule (chosen on PolNeAR dev).</summary>
    private const double Doubt = .6;

    /// <summary>How many tokens behind the verb are too many for a cue.</summary>
    private const int LongTail = 8;

    private const int Free = -1;

    private readonly RuleText _text;
    private readonly List<FoundSpan> _spans = [];
    private readonly int[] _owner;

    /// <param name="text">The article.</param>
    /// <param name="found">The model's spans.</param>
    public SpanMerger(RuleText text, IReadOnlyList<FoundSpan> found)
    {
        (_text, _owner) = (text, new int[text.Count]);
        Array.Fill(_owner, Free);
        var cues = new double[text.Article.Sentences.Length];
        foreach (var span in found)
            if (span.Role == SpanRole.Cue) MarkCue(span, cues);
        foreach (var span in found)
            if (span.Role != SpanRole.Content || (IsExplained(span, cues) && !IsEmpty(span))) Put(IncludeMarks(span));
    }

    /// <summary>The spans of both, in no order.</summary>
    /// <param name="reports">What the rules find, by start.</param>
    public IEnumerable<FoundSpan> Merge(IReadOnlyList<RuleReport> reports)
    {
        foreach (var report in reports)
            if (!report.IsNested && !IsInsideContent(report)) PutReport(report);
        var nested = reports.Where(report => report is { Cue: not null, Source: not null } && IsInsideContent(report) && report.Content.All(content => _text.Opens(content.Start))).SelectMany(report => report.Parts);
        return _spans.Select(Owned).OfType<FoundSpan>().Concat(nested.ToList());
    }

    // What of a span no later one has taken.
    private FoundSpan? Owned(FoundSpan span, int i)
    {
        if (_owner[span.Start] != i) return null;
        int end = span.Start;
        while (end < span.End && _owner[end] == i) end++;
        return span with { End = end };
    }

    // 1 for a sentence that a cue of the lexicon stands in, .5 for one with some other cue.
    private void MarkCue(FoundSpan cue, double[] cues)
    {
        ref double known = ref cues[_text.Article.SentenceAt(cue.Start)];
        known = Math.Max(known, .5);
        for (int i = cue.Start; i < cue.End; i++)
            if (CueLexicon.English.Find(_text.Word(i)) is not null || !_text.IsWord(i)) known = 1;
    }

    // Unquoted words in a sentence where nothing ascribes them are nobody's; nor does one sing, read or watch “The Long Road”.
    private bool IsExplained(FoundSpan content, double[] cues)
    {
        double least = IsTitle(content.Start) ? 1 : _text.IsQuoted(content.Start) ? 0 : .5;
        int last = _text.Article.SentenceAt(content.End - 1);
        for (int sentence = _text.Article.SentenceAt(content.Start); sentence <= last; sentence++)
            if (cues[sentence] >= least) return true;
        return false;
    }

    // "It" is said that …, the draft, "which" …: a pronoun alone says nothing.
    private bool IsEmpty(FoundSpan content) => content.End - content.Start == 1 && !_text.IsQuoted(content.Start) && _text.Class(content.Start) == FunctionWord.Pron;

    // “The Long Road Home”
    private bool IsTitle(int i)
    {
        if (!_text.Opens(i)) return false;
        int words = 0;
        for (int k = i + 1; k < _text.Count && _text.QuotedSpanOf(k) == _text.QuotedSpanOf(i) && !_text.Closes(k); k++, words++)
            if (!_text.IsWord(k) || !(_text.IsCapital(k) || _text.Class(k) != FunctionWord.None)) return false;
        return words > 1;
    }

    // said “|We are ready|”: the marks belong to the content.
    private FoundSpan IncludeMarks(FoundSpan span)
    {
        if (span.Role != SpanRole.Content) return span;
        int start = span.Start, end = span.End;
        if (start > 0 && _text.Opens(start - 1) && _owner[start - 1] == Free) start--;
        if (end < _text.Count && _text.Closes(end) && _text.QuotedSpanOf(end) == _text.QuotedSpanOf(end - 1)) end++;
        return span with { Start = start, End = end };
    }

    private void PutReport(RuleReport report)
    {
        string rule = report.Content[0].DecidedBy;
        bool isLayout = rule is "colon" or TranscriptRules.Turn, isSure = isLayout || report is { Cue.Confidence: >= SureCue, Source: not null };
        bool isMissed = report.Content.Min(LeastChance) > 1;
        bool givesWay = isMissed ? isSure || report is { Cue: { } cue, Source: not null } && IsLikely(cue) || rule is "marks" || report.Content.All(content => _text.Opens(content.Start))
            : isSure && (isLayout || LeastChance(report.Whole) < Doubt);
        if (!givesWay && !(Agrees(report.Cue) && report.Content.Any(content => MistakesSource(report, content) || TakesInner(report, content))))
        {
            ShortenCue(report);
            LeaveClauseToSource(report);
            return;
        }
        int first = report.Whole.Start;
        if (rule is TranscriptRules.Turn && first > 0 && TranscriptRules.IsMark(_text.Word(first - 1))) first--;
        for (int i = first; i < report.Whole.End; i++)
            if (_owner[i] != Free) Remove(_spans[_owner[i]]);
        foreach (var part in report.Parts) Put(part);
    }

    // "It will go on under the new rules, Roe said": the model reads "under | the new rules, Roe" as who is reported;
    // "It will go on, said the Minister of Works Roe": it takes the long source for more content.
    private bool MistakesSource(RuleReport report, FoundSpan content) => report.Source is { } source && _owner[source.Start] != Free
        && _spans[_owner[source.Start]] is var own && own.Contains(source) && (own.Role == SpanRole.Content ? own.Start == source.Start && own.End == source.End : own.Overlaps(content));

    // "Roe said the king often told them “never”": the model has Roe and the cue, and from there the inner quotation only.
    private bool TakesInner(RuleReport report, FoundSpan content)
    {
        if (!Agrees(report.Source) || _owner[content.Start] == Free || _spans[_owner[content.Start]].Role != SpanRole.Source) return false;
        for (int i = content.Start; i < content.End; i++)
            if (_owner[i] != Free && !content.Contains(_spans[_owner[i]])) return false;
        return true;
    }

    // "It will go on, Roe said | after a day of talks with the board of the port": so long a cue tells when and where.
    private void ShortenCue(RuleReport report)
    {
        if (report is not { Cue: { Confidence: >= LikelyCue } cue, Source: not null } || _owner[cue.Start] == Free || !Agrees(report.Source)) return;
        var own = _spans[_owner[cue.Start]];
        if (own.Role != SpanRole.Cue || own.Start != cue.Start || own.End - cue.End < LongTail) return;
        Remove(own);
        Put(own with { End = cue.End });
    }

    // "According to the draft, which few have seen, the port will close": the clause is the source's.
    private void LeaveClauseToSource(RuleReport report)
    {
        if (report is not { Content: [var content], Source: { } source } || !Agrees(report.Cue) || _owner[content.Start] == Free) return;
        var own = _spans[_owner[content.Start]];
        if (own.Role != SpanRole.Content || own.End != content.End || own.Start >= content.Start || !source.Contains(own with { End = own.Start + 1 })) return;
        Remove(own);
        Put(own with { Start = content.Start });
    }

    private bool Agrees(FoundSpan? rule) => rule is { } span && _owner[span.Start] != Free
        && _spans[_owner[span.Start]] is var own && (own.Role, own.Start, own.End) == (span.Role, span.Start, span.End);

    private bool IsLikely(FoundSpan cue)
    {
        if (cue.Confidence >= LikelyCue) return true;
        for (int i = cue.Start; i < cue.End; i++)
            if (CueLexicon.English.Find(_text.Word(i)) is { Best: >= SureCue }) return true;
        return false;
    }

    /// <summary>The chance of the least sure span that overlaps a rule's; above 1 when none does.</summary>
    private double LeastChance(FoundSpan place)
    {
        double least = 2;
        for (int i = place.Start; i < place.End; i++)
            if (_owner[i] != Free) least = Math.Min(least, _spans[_owner[i]].Confidence);
        return least;
    }

    // She said the king once told them “never”.
    private bool IsInsideContent(RuleReport report)
    {
        if (report.Content[0].DecidedBy is TranscriptRules.Turn) return false;
        var whole = report.Whole;
        int around = _owner[whole.Start];
        return around != Free && _spans[around].Role == SpanRole.Content && _spans[around].Contains(whole) && report.Parts.Count() > 1
            && !report.Content.Any(content => content.Contains(_spans[around]));
    }

    private void Put(FoundSpan span)
    {
        Array.Fill(_owner, _spans.Count, span.Start, span.End - span.Start);
        _spans.Add(span);
    }

    private void Remove(FoundSpan span) => Array.Fill(_owner, Free, span.Start, span.End - span.Start);
}
