using System.Buffers;

namespace QuoteExtract.Text;

/// <summary>Cuts a text into the lines that have something on them.</summary>
internal static class LineReader
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    public static List<Line> Read(string text)
    {
        var lines = new List<Line>();
        bool afterBlank = true;
        for (int start = 0; start <= text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny(Breaks), end = length < 0 ? text.Length : start + length;
            var span = Trim(text, start, end);
            if (span.Length == 0) afterBlank = true;
            else
            {
                lines.Add(new Line(span, afterBlank));
                afterBlank = false;
            }
            if (end == text.Length) break;
            afterBlank |= text[end] is '\f' or '\u2029';
            start = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }

    /// <summary>The range without the white space at its ends; empty at its start when there is nothing else.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        int first = start;
        while (first < end && char.IsWhiteSpace(text[first])) first++;
        if (first == end) return new TextSpan(start, start);
        while (char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(first, end);
    }
}
