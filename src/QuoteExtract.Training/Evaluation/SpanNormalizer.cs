namespace QuoteExtract.Training.Evaluation;

/// <summary>
/// Takes away the differences between spans that do not count: fragments parted only by white space are one span, and white
/// space, a final comma, period or semicolon at its edge are not part of it: [“We won,”] [she said], [yesterday.] →
/// [“We won,”] [she said], [yesterday].
/// </summary>
internal static class SpanNormalizer
{
    /// <summary>The spans, sorted, joined and trimmed; those with nothing left are gone.</summary>
    public static IReadOnlyList<TextSpan> Normalize(IEnumerable<TextSpan> spans, string text)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans.Order())
        {
            if (joined.Count > 0 && IsJoinedBy(joined[^1].End, span.Start, text))
                joined[^1] = new TextSpan(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            else
                joined.Add(span);
        }
        return [.. joined.Select(span => Trim(span, text)).Where(span => span.Length > 0)];
    }

    private static bool IsJoinedBy(int end, int start, string text)
    {
        for (int i = end; i < start; i++)
            if (!IsSpace(text[i])) return false;
        return true;
    }

    private static TextSpan Trim(TextSpan span, string text)
    {
        var (start, end) = span;
        while (start < end && IsSpace(text[start])) start++;
        while (end > start && (IsSpace(text[end - 1]) || text[end - 1] is ',' or '.' or ';')) end--;
        return new TextSpan(start, end);
    }

    // The four information separators are white space to Python, in which the reference scorer is written, but not to .NET.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';
}
