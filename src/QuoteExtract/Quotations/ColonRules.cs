using QuoteExtract.Lexicons;
using QuoteExtract.Text;

namespace QuoteExtract.Quotations;

/// <summary>
/// A name and a colon before the words: in a headline (<c>Minister: talks to go on</c>) and in a transcript
/// (<c>ANNA ROE: We are ready.</c>). <c>Updated at:</c> and <c>Case history:</c> name nobody.
/// </summary>
internal sealed class ColonRules(RuleText text, SpanCollector spans)
{
    private const int LongestName = 5;
    private const double Confidence = .8;
    private static readonly Lexicon Labels = Lexicon.Load("en/label-words");

    public bool Read(Passage passage)
    {
        int colon = passage.Start;
        while (colon < passage.End && colon - passage.Start <= LongestName && text.Word(colon) is not ":") colon++;
        if (colon >= passage.End || text.Word(colon) is not ":" || colon == passage.Start) return false;
        if (!IsName(passage.Start, colon)) return false;
        bool inHeadline = text.Article.Structure.Blocks[passage.Block].Type is BlockType.Headline or BlockType.Subhead;
        if (!inHeadline && text.Article.Tokens[passage.Start].Span.Start != text.Article.Structure.Blocks[passage.Block].Span.Start) return false;
        int start = colon + 1, end = passage.End;
        while (end > start && text.Word(end - 1) is "." && !text.IsQuoted(end - 1)) end--;
        if (end - start < 2) return false;
        spans.Add((passage.Start, colon), SpanRole.Source, Confidence, "colon");
        spans.Add((colon, colon + 1), SpanRole.Cue, Confidence, "colon");
        spans.Add((start, end), SpanRole.Content, Confidence, "colon");
        return true;
    }

    // Every word is capitalised, and the last is no label.
    private bool IsName(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text.Class(i) is FunctionWord.Of || text.Word(i) is "." or "-" or "’s" or "'s") continue;
            if (!text.IsCapital(i) || text.Class(i) != FunctionWord.None) return false;
        }
        return !Labels.Contains(text.Word(end - 1)) && !Labels.Contains(text.Word(start));
    }
}
