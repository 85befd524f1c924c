namespace QuoteExtract.Quotations;

/// <summary>
/// Quoted stretches that no cue explains. A sentence between marks is somebody's words even when nobody is named beside it
/// (in PolNeAR 98 in 100 stretches of five words or more are content); a nickname, a title of a work or one scare-quoted
/// word is not. <c>“We are ready.” — Anna Roe</c> names its speaker after a dash.
/// </summary>
internal sealed class LooseMarksRules(RuleText text, SpanCollector spans)
{
    private const int SentenceWords = 3;
    private const int FragmentWords = 6;
    private const int LongestSignature = 8;
    private const double Confidence = .6;

    public void Read(Passage passage)
    {
        for (int i = passage.Start; i < passage.End; i++)
        {
            if (!text.Opens(i)) continue;
            int end = i + 1;
            while (end < passage.End && text.QuotedSpanOf(end) == text.QuotedSpanOf(i)) end++;
            if (!spans.HasContent(i, end) && IsSpeech(i, end, passage))
            {
                spans.Add((i, end), SpanRole.Content, Confidence, "marks");
                if (Signature(end, passage.End) is { } source) spans.Add(source, SpanRole.Source, Confidence, "signature");
            }
            i = end - 1;
        }
    }

    private bool IsSpeech(int start, int end, Passage passage)
    {
        int words = 0, capitals = 0;
        for (int i = start; i < end; i++)
        {
            if (!text.IsWord(i)) continue;
            words++;
            if (text.IsCapital(i) || text.Class(i) != FunctionWord.None) capitals++;
        }
        if (capitals == words && words < 2 * FragmentWords && !EndsSentence(end)) return false;
        bool sentence = EndsSentence(end) || (start == passage.Start && end == passage.End);
        return words >= (sentence ? SentenceWords : FragmentWords);
    }

    private bool EndsSentence(int end) => end >= 2 && (text.EndsSentence(end - 2) || text.EndsSentence(end - 1) || text.IsComma(end - 2));

    private (int Start, int End)? Signature(int i, int to)
    {
        if (i + 1 >= to || !text.IsDash(i)) return null;
        int start = i + 1, end = to;
        while (end > start && text.Word(end - 1) is ".") end--;
        if (end <= start || end - start > LongestSignature || !text.IsCapital(start)) return null;
        for (int k = start; k < end; k++) if (text.IsQuoted(k)) return null;
        return (start, end);
    }
}
