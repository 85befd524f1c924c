using QuoteExtract.Text;

namespace QuoteExtract.Quotations;

/// <summary>How much of a content stands between quotation marks.</summary>
internal static class QuotedText
{
    private const double AlmostAll = .9;

    /// <summary>The outermost quoted stretches that overlap a span, in order.</summary>
    public static IEnumerable<QuotedSpan> In(ArticleStructure structure, TextSpan span)
    {
        var quoted = structure.QuotedSpans;
        int low = 0, high = quoted.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (quoted[middle].Span.Start < span.Start) low = middle + 1;
            else high = middle;
        }
        // The stretch before may reach into the span.
        while (low > 0 && (quoted[low - 1].Depth > 0 || quoted[low - 1].Span.End > span.Start)) low--;
        for (; low < quoted.Length && quoted[low].Span.Start < span.End; low++)
            if (quoted[low].Depth == 0 && quoted[low].Span.Overlaps(span)) yield return quoted[low];
    }

    /// <summary>
    /// Direct when nearly all of it is quoted, indirect when nothing is, else mixed. Marks around the words of a nested
    /// speaker say nothing on the outer one's: in <c>Roe said the king once told them “never”</c> Roe is reported indirectly.
    /// </summary>
    public static QuotationType TypeOf(ArticleStructure structure, IEnumerable<TextSpan> content, IReadOnlyList<TextSpan> nested)
    {
        int all = 0, quoted = 0;
        foreach (var span in content)
        {
            all += span.Length;
            foreach (var stretch in In(structure, span).Where(stretch => !nested.Any(inner => inner.Contains(stretch.Span))))
                quoted += Math.Min(stretch.Span.End, span.End) - Math.Max(stretch.Span.Start, span.Start);
        }
        return quoted == 0 ? QuotationType.Indirect : quoted >= AlmostAll * all ? QuotationType.Direct : QuotationType.Mixed;
    }
}
