using QuoteExtract.Text;

namespace QuoteExtract.Quotations;

/// <summary>The words between the outermost marks of an article, and how much of a content stands there.</summary>
internal sealed class QuotedText(ArticleStructure structure)
{
    private const double AlmostAll = .9;

    private readonly QuotedSpan[] _outermost = [.. structure.QuotedSpans.Where(quoted => quoted.Depth == 0)];

    /// <summary>The outermost quoted stretches that overlap a span, in order.</summary>
    public IEnumerable<QuotedSpan> In(TextSpan span)
    {
        int low = 0, high = _outermost.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_outermost[middle].Span.Start < span.Start) low = middle + 1;
            else high = middle;
        }
        // The stretch before may reach into the span.
        while (low > 0 && _outermost[low - 1].Span.End > span.Start) low--;
        for (; low < _outermost.Length && _outermost[low].Span.Start < span.End; low++)
            if (_outermost[low].Span.Overlaps(span)) yield return _outermost[low];
    }

    /// <summary>
    /// Direct when nearly all of it is quoted, indirect when nothing is, else mixed. Marks around the words of a nested
    /// speaker say nothing on the outer one's: in <c>Roe said the king once told them “never”</c> Roe is reported indirectly.
    /// </summary>
    public QuotationType TypeOf(IEnumerable<TextSpan> content, IReadOnlyList<TextSpan> nested)
    {
        int all = 0, quoted = 0;
        foreach (var span in content)
        {
            all += span.Length;
            foreach (var stretch in In(span).Where(stretch => !nested.Any(inner => inner.Contains(stretch.Span))))
                quoted += Math.Min(stretch.Span.End, span.End) - Math.Max(stretch.Span.Start, span.Start);
        }
        return quoted == 0 ? QuotationType.Indirect : quoted >= AlmostAll * all ? QuotationType.Direct : QuotationType.Mixed;
    }
}
