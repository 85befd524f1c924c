using QuoteExtract.Lexicons;
using QuoteExtract.Text;

namespace QuoteExtract.Quotations;

/// <summary>
/// A talk written down turn by turn: paragraphs that begin with a name in capitals and a colon (<c>ROE: We are ready.</c>), of two names at least, one
/// of which comes twice. Papers quote such a talk with a mark before every paragraph (<c>"ROE: We are ready.</c>); a paragraph between marks behind a turn
/// goes on with it. One without marks does not, for nothing tells it from the author's. Remarks in brackets are nobody's words.
/// </summary>
internal sealed class TranscriptRules
{
    /// <summary>What decided a turn, and the paragraphs after its first.</summary>
    public const string Turn = "turn", Continued = "turn goes on";

    private const int LongestName = 5, MostContinued = 12;
    private const double Confidence = .8;
    private static readonly Lexicon Labels = Lexicon.Load("en/label-words");

    private readonly RuleText _text;
    private readonly SpanCollector _spans;
    private readonly QuotedText _marks;
    private readonly bool[] _isRead;

    public TranscriptRules(RuleText text, SpanCollector spans)
    {
        (_text, _spans, _marks) = (text, spans, new QuotedText(text.Article.Structure));
        var blocks = text.Article.Structure.Blocks;
        _isRead = new bool[blocks.Length];
        var turns = new List<(int Block, int Name, int Colon)>();
        for (int block = 0; block < blocks.Length; block++)
            if (blocks[block].Type == BlockType.Paragraph && ReadName(block) is { } name) turns.Add((block, name.Start, name.Colon));
        int names = turns.DistinctBy(turn => text.Article.SpanOf(turn.Name, turn.Colon).Cut(text.Article.Text)).Count();
        if (names < 2 || names == turns.Count) return;
        for (int t = 0; t < turns.Count; t++) AddTurn(turns[t], t + 1 < turns.Count ? turns[t + 1].Block : blocks.Length);
    }

    /// <summary>Whether a block is part of a turn, so that no other rule need read it.</summary>
    public bool HasRead(int block) => _isRead[block];

    public static bool IsMark(ReadOnlySpan<char> word) => word is "\"" or "“" or "''" or "«";

    private void AddTurn((int Block, int Name, int Colon) turn, int next)
    {
        if (!AddContent(turn.Block, turn.Colon + 1, Turn)) return;
        _spans.Add((turn.Name, turn.Colon), SpanRole.Source, Confidence, Turn);
        _spans.Add((turn.Colon, turn.Colon + 1), SpanRole.Cue, Confidence, Turn);
        for (int block = turn.Block + 1; block < Math.Min(next, turn.Block + MostContinued); block++)
        {
            if (_text.Article.Structure.Blocks[block].Type != BlockType.Paragraph || !IsQuoted(block)) break;
            AddContent(block, FirstOf(block), Continued);
        }
    }

    private bool AddContent(int block, int start, string rule)
    {
        _isRead[block] = true;
        int end = FirstOf(block);
        while (end < _text.Count && _text.Article.Tokens[end].Span.Start < _text.Article.Structure.Blocks[block].Span.End) end++;
        int first = start < end && IsMark(_text.Word(start)) ? start + 1 : start;
        if (first >= end || _text.Word(first) is "(" or "[") return false;
        _spans.Add((start, end), SpanRole.Content, Confidence, rule);
        return true;
    }

    // "MR. ROE:, ANNA ROE-SMITH:
    private (int Start, int Colon)? ReadName(int block)
    {
        int start = FirstOf(block);
        if (start < _text.Count && IsMark(_text.Word(start))) start++;
        int colon = start;
        while (colon < _text.Count && colon - start <= LongestName && IsOfName(colon)) colon++;
        if (!Enumerable.Range(start, colon - start).Any(_text.IsCapital) || colon + 1 >= _text.Count || _text.Word(colon) is not ":") return null;
        if (Labels.Contains(_text.Word(colon - 1)) || Labels.Contains(_text.Word(start))) return null;
        return _text.Article.Tokens[colon + 1].Span.Start < _text.Article.Structure.Blocks[block].Span.End ? (start, colon) : null;
    }

    private bool IsOfName(int i)
    {
        var word = _text.Word(i);
        if (word is "." or "-" or "’" or "'") return true;
        foreach (char c in word)
            if (!char.IsUpper(c) && c is not ('.' or '-' or '’' or '\'')) return false;
        return true;
    }

    // A paragraph that is quoted from end to end.
    private bool IsQuoted(int block)
    {
        var whole = _text.Article.Structure.Blocks[block].Span;
        return _marks.In(whole).Any(quoted => quoted.Span == whole);
    }

    private int FirstOf(int block) => _text.Article.TokenAt(_text.Article.Structure.Blocks[block].Span.Start);
}
