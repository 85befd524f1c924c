using System.Collections.Immutable;

namespace QuoteExtract.Text;

/// <summary>
/// Finds speech that a dash opens, as Russian, French and Spanish write it. A stretch runs from the dash to the author's
/// words, which stand between two dashes: the one before them follows punctuation and a small letter follows it.
/// <example>— I am here, — said Anna. — Who calls? gives "— I am here," and "— Who calls?".</example>
/// A line without author's words counts when it stands among lines one of which has them.
/// </summary>
internal sealed class DashDialogue(string text, ImmutableArray<Block> blocks)
{
    private int _runEnd;
    private bool _isDialogue;

    /// <summary>Adds the stretches of a block, if it is a line of dialogue.</summary>
    public void Read(int index, ImmutableArray<QuotedSpan>.Builder spans)
    {
        if (OpeningDash(index) == 0 || !IsDialogue(index)) return;
        var block = blocks[index].Span;
        bool authorSpeaks = false;
        int start = block.Start, dash = OpeningDash(index);
        for (int at = start + dash; at < block.End; at += DashLength(at) is > 0 and var length ? length : 1)
        {
            if (DashLength(at) == 0 || !IsTurn(block, at, toAuthor: !authorSpeaks)) continue;
            if (!authorSpeaks) Add(start, at, dash, spans);
            else (start, dash) = (at, DashLength(at));
            authorSpeaks = !authorSpeaks;
        }
        if (!authorSpeaks) Add(start, block.End, dash, spans);
    }

    private void Add(int start, int end, int dash, ImmutableArray<QuotedSpan>.Builder spans)
    {
        var span = new QuotedSpan(LineReader.Trim(text, start, end), dash, 0, 0, false);
        if (!span.Inner.In(text).IsWhiteSpace()) spans.Add(span);
    }

    private bool IsDialogue(int index)
    {
        if (index < _runEnd) return _isDialogue;
        _isDialogue = false;
        for (_runEnd = index; _runEnd < blocks.Length && OpeningDash(_runEnd) > 0; _runEnd++) _isDialogue |= HasAuthor(blocks[_runEnd].Span);
        return _isDialogue;
    }

    private bool HasAuthor(TextSpan block)
    {
        for (int at = block.Start + DashLength(block.Start); at < block.End; at += Math.Max(1, DashLength(at)))
            if (DashLength(at) > 0 && IsTurn(block, at, toAuthor: true)) return true;
        return false;
    }

    // ", — said Anna" and " —dijo Ana": space before the dash, punctuation before the space.
    private bool IsTurn(TextSpan block, int at, bool toAuthor)
    {
        int before = at - 1, after = at + DashLength(at);
        if (before <= block.Start || !char.IsWhiteSpace(text[before])) return false;
        while (before > block.Start && char.IsWhiteSpace(text[before])) before--;
        while (after < block.End && char.IsWhiteSpace(text[after])) after++;
        if (after >= block.End) return false;
        return toAuthor
            ? char.IsLower(text[after]) && (text[before] is ',' or '.' or '?' or '!' or '…' || (after == at + 1 && text[at] != '-'))
            : text[before] is ',' or '.' or ':' or '?' or '!' or '…';
    }

    // The dash that opens a paragraph; a hyphen or an en dash needs a space after it.
    private int OpeningDash(int index)
    {
        if (blocks[index].Type is not (BlockType.Paragraph or BlockType.SectionHeading)) return 0;
        var block = blocks[index].Span;
        int length = DashLength(block.Start), next = block.Start + length;
        if (length == 0 || next >= block.End || text[next] is '-' or '—') return 0;
        return text[block.Start] is '—' or '―' || char.IsWhiteSpace(text[next]) ? length : 0;
    }

    private int DashLength(int at) => text[at] switch
    {
        '—' or '―' or '–' => 1,
        '-' => at + 1 < text.Length && text[at + 1] == '-' ? 2 : 1,
        _ => 0,
    };
}
