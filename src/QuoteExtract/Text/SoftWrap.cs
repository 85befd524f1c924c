namespace QuoteExtract.Text;

/// <summary>
/// Joins the lines of a hard-wrapped text (mail, wire copy) to paragraphs. An empty line always parts paragraphs, and so
/// does a single line break, unless the line was broken for want of room: its lines are no wider than 120 units, and the
/// next line's first word would not have fitted on it.
/// <example>"The river rose by two metres in the night and the lower streets\nwere closed." is one paragraph.</example>
/// </summary>
internal static class SoftWrap
{
    private const int NarrowestPage = 40, WidestPage = 120;

    public static List<Line> Join(string text, List<Line> lines)
    {
        var joined = new List<Line>(lines.Count);
        for (int first = 0, next; first < lines.Count; first = next)
        {
            int width = lines[first].Span.Length;
            for (next = first + 1; next < lines.Count && !lines[next].AfterBlank; next++) width = Math.Max(width, lines[next].Span.Length);
            Join(text, lines, first, next, width, joined);
        }
        return joined;
    }

    private static void Join(string text, List<Line> lines, int first, int end, int width, List<Line> joined)
    {
        bool wraps = false;
        for (int i = first; i < end; i++)
        {
            wraps = i > first && width is >= NarrowestPage and <= WidestPage && IsBroken(text, lines[i - 1].Span, lines[i].Span, width, wraps);
            if (wraps) joined[^1] = joined[^1] with { Span = new TextSpan(joined[^1].Span.Start, lines[i].Span.End) };
            else joined.Add(lines[i]);
        }
    }

    // A sentence may end at the edge of the page by chance; that is believed only inside a paragraph known to be wrapped.
    private static bool IsBroken(string text, TextSpan line, TextSpan next, int width, bool wrapsBefore)
    {
        var rest = next.In(text);
        int word = rest.IndexOf(' ');
        if (line.Length + 1 + (word < 0 ? rest.Length : word) <= width) return false;
        return wrapsBefore || char.IsLower(rest[0]) || !SentenceEnd.Closes(line.In(text));
    }
}
