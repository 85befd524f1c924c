using System.Collections.Immutable;

namespace QuoteExtract.Text;

/// <summary>
/// Pairs the marks of one block with a stack. A span takes its place in the list when its mark opens, so that the list is
/// sorted as it grows; where it ends is filled in when it is closed, given up or taken back.
/// </summary>
internal sealed class MarkPairing(string text, ImmutableArray<QuotedSpan>.Builder spans)
{
    private const int Deepest = 12, Families = 6;

    private readonly OpenMark[] _open = new OpenMark[Deepest];
    private readonly int[] _innermost = new int[Families];
    private TextSpan _block;
    private int _depth, _first, _lastEnd;

    /// <summary>Adds the spans of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="leftOpen">The family of the mark that the block before left open, if it did.</param>
    /// <returns>The family of the mark that this block leaves open for the next one.</returns>
    public MarkFamily? Read(TextSpan block, MarkFamily? leftOpen)
    {
        (_block, _depth, _first, _lastEnd) = (block, 0, spans.Count, block.Start);
        Array.Fill(_innermost, -1);
        int openedEnd = -1;
        for (int at = block.Start; at < block.End;)
        {
            int found = text.AsSpan(at, block.End - at).IndexOfAny(QuotationMark.Units);
            if (found < 0) break;
            at += found;
            if (!QuotationMark.TryRead(text, at, block.End, out var mark))
            {
                at += mark.Length;
                continue;
            }
            at = mark.End;
            var side = mark.Family == MarkFamily.Single ? SideOfSingle(mark, openedEnd == mark.Start, ref at) : SideOf(mark, openedEnd == mark.Start);
            if (side == MarkSide.Opens && Open(mark, leftOpen == mark.Family && mark.Start == block.Start)) openedEnd = mark.End;
            else if (side == MarkSide.Closes) Close(mark, leftOpen);
        }
        return Finish();
    }

    // Where context and shape agree, or one of them is silent, that is it. Where they differ the mark is turned wrongly, or
    // of a language that writes »so« or ”so”: it closes what is open, or else opens.
    private MarkSide SideOf(QuotationMark mark, bool afterOpening)
    {
        bool isOpen = _innermost[(int)mark.Family] >= 0, atEnd = mark.End == _block.End;
        if (mark.Family is MarkFamily.Corner or MarkFamily.WhiteCorner) return mark.Shape > 0 ? MarkSide.Opens : MarkSide.Closes;
        if (mark.Start == _block.Start && mark.Shape < 0 && (atEnd || char.IsWhiteSpace(text[mark.End])))
            return mark.Family == MarkFamily.Double ? MarkSide.Opens : MarkSide.None; // » is a bullet there

        var context = MarkContext.SideOf(text, _block, mark, afterOpening);
        if (context == MarkSide.Closes && mark.Shape <= 0 && MarkContext.IsInches(text, _block, mark)) return MarkSide.None;
        var byState = isOpen || atEnd ? MarkSide.Closes : MarkSide.Opens;
        return (mark.Shape, context) switch
        {
            (0, MarkSide.Unclear) => byState,
            (0, _) => context,
            (1, MarkSide.Opens or MarkSide.Unclear) => MarkSide.Opens,
            (-1, MarkSide.Closes or MarkSide.Unclear) => MarkSide.Closes,
            _ => byState,
        };
    }

    // A single mark opens only before a word and where no letters are left out; it closes only what is open, directly.
    private MarkSide SideOfSingle(QuotationMark mark, bool afterOpening, ref int at)
    {
        var context = MarkContext.SideOf(text, _block, mark, afterOpening);
        if (context == MarkSide.Opens)
            return !afterOpening && MarkContext.IsWordBefore(text, _block, mark.Start) ? MarkSide.None
                : MarkContext.IsElision(text, _block, mark, out at) ? MarkSide.None : MarkSide.Opens;
        if (context != MarkSide.Closes || _depth == 0 || _open[_depth - 1].Family != MarkFamily.Single) return MarkSide.None;
        if (!IsPossessive(mark)) return MarkSide.Closes;
        ref var open = ref _open[_depth - 1];
        if (open.DoubtfulEnd == 0) open.DoubtfulEnd = mark.End;
        return MarkSide.None;
    }

    // The dogs’ home, five minutes’ walk, goin’ home: may close, if nothing better comes.
    private bool IsPossessive(QuotationMark mark)
    {
        if (mark.End + 1 >= _block.End || text[mark.End] != ' ' || !char.IsLetterOrDigit(text[mark.End + 1])) return false;
        char before = text[mark.Start - 1];
        return before is 's' or 'S' || char.IsDigit(before) || (before == 'n' && mark.Start - 2 >= _block.Start && text[mark.Start - 2] == 'i');
    }

    private bool Open(QuotationMark mark, bool continues)
    {
        int family = (int)mark.Family, outer = _innermost[family];
        if (mark.Family == MarkFamily.Single && outer >= 0 && outer == _depth - 1) GiveUp(mark.Start);
        else if (outer >= 0 && _open[outer].NextSame == 0 && IsAfterPunctuation(mark.Start)) _open[outer].NextSame = mark.Start;
        if (_depth == Deepest) return false;
        _open[_depth] = new OpenMark(mark.Family, spans.Count, _innermost[family]);
        _innermost[family] = _depth++;
        spans.Add(new QuotedSpan(new TextSpan(mark.Start, mark.End), mark.Length, 0, 0, continues));
        return true;
    }

    private void Close(QuotationMark mark, MarkFamily? leftOpen)
    {
        int matching = _innermost[(int)mark.Family];
        if (matching < 0)
        {
            AddUnopened(mark, leftOpen);
            return;
        }
        while (_depth - 1 > matching) GiveUp(mark.Start);
        End(mark.End, mark.Length);
    }

    // It will not be easy,” he said: only after punctuation and outside all other marks is it clear that a mark is missing.
    // The stretch begins with the block or, after an earlier stretch, with the next sentence.
    private void AddUnopened(QuotationMark mark, MarkFamily? leftOpen)
    {
        if (_depth > 0 || mark.Start == _block.Start) return;
        bool isFirst = spans.Count == _first, continues = isFirst && leftOpen == mark.Family;
        bool clear = text[mark.Start - 1] is ',' or '.' or '?' or '!' or '…' && mark.Family is MarkFamily.Double or MarkFamily.Guillemet;
        int start = isFirst ? _block.Start : SentenceStart(_lastEnd, mark.Start);
        _lastEnd = mark.End;
        if (start >= 0 && (clear || continues)) spans.Add(new QuotedSpan(new TextSpan(start, mark.End), 0, mark.Length, 0, continues));
    }

    private int SentenceStart(int from, int to)
    {
        for (int at = from; at + 2 < to; at++)
            if (text[at] is '.' or '?' or '!' && text[at + 1] == ' ' && char.IsUpper(text[at + 2])) return at + 2;
        return -1;
    }

    // The innermost open mark has no partner: a single one was an apostrophe, or closes where it may have; any other ends
    // here, or before the mark of its kind that opened after it.
    private void GiveUp(int end)
    {
        ref var open = ref _open[_depth - 1];
        var span = spans[open.Index];
        if (open.DoubtfulEnd > 0) End(open.DoubtfulEnd, 1);
        else if (open.Family == MarkFamily.Single && !(span.Span.Start == _block.Start && text[span.Span.Start] == '‘')) End(span.Span.Start, 0);
        else End(open.NextSame > 0 ? open.NextSame : end, 0);
    }

    private void End(int end, int closeLength)
    {
        var open = _open[--_depth];
        _innermost[(int)open.Family] = open.Outer;
        var span = spans[open.Index];
        if (closeLength == 0 && end > span.Span.Start) end = LineReader.Trim(text, span.Span.Start, end).End;
        spans[open.Index] = span with { Span = new TextSpan(span.Span.Start, end), CloseLength = closeLength };
        _lastEnd = Math.Max(_lastEnd, end);
    }

    private bool IsAfterPunctuation(int at)
    {
        while (at > _block.Start && char.IsWhiteSpace(text[at - 1])) at--;
        return at > _block.Start && !char.IsLetterOrDigit(text[at - 1]);
    }

    private MarkFamily? Finish()
    {
        MarkFamily? leftOpen = _depth > 0 && _open[0] is { Family: var family, NextSame: 0 } ? family : null;
        int outermost = _depth > 0 ? _open[0].Index : -1;
        while (_depth > 0) GiveUp(_block.End);
        if (leftOpen is not null && spans[outermost].Span.End != _block.End) leftOpen = null;
        if (spans.Count > _first) SpanNesting.Settle(text, spans, _first);
        return leftOpen;
    }

    private record struct OpenMark(MarkFamily Family, int Index, int Outer)
    {
        /// <summary>Where a possessive may be the closing mark; 0 when there is none.</summary>
        public int DoubtfulEnd;

        /// <summary>Where a mark of the same family opened after punctuation, as it does when this one was never closed.</summary>
        public int NextSame;
    }
}
