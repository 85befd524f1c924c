using System.Collections.Immutable;

namespace QuoteExtract.Text;

/// <summary>Leaves out spans with nothing in them, cuts those that would cross another, and counts how deep each stands.</summary>
internal static class SpanNesting
{
    /// <summary>Settles the spans from an index on, which are sorted by start.</summary>
    public static void Settle(string text, ImmutableArray<QuotedSpan>.Builder spans, int first)
    {
        int kept = first;
        var around = new Stack<int>();
        for (int i = first; i < spans.Count; i++)
        {
            var span = spans[i];
            while (around.TryPeek(out int outer) && spans[outer].Span.End < span.Span.End)
            {
                // Only a span without its closing mark can cross the next; it ends before it.
                if (spans[outer].Span.End > span.Span.Start) span = Part(text, spans, outer, span);
                if (spans[outer].Span.End > span.Span.Start) continue;
                if (spans[around.Pop()].Inner.In(text).IsWhiteSpace()) kept--;
            }
            if (span.Inner.In(text).IsWhiteSpace()) continue;
            spans[kept] = span with { Depth = around.Count };
            around.Push(kept++);
        }
        spans.Count = kept;
    }

    private static QuotedSpan Part(string text, ImmutableArray<QuotedSpan>.Builder spans, int outer, QuotedSpan span)
    {
        var around = spans[outer];
        if (around.CloseLength == 0)
        {
            spans[outer] = around with { Span = LineReader.Trim(text, around.Span.Start, span.Span.Start) };
            return span;
        }
        int end = Math.Max(span.Span.Start, around.Span.End - around.CloseLength);
        return span with { Span = LineReader.Trim(text, span.Span.Start, end), CloseLength = 0 };
    }
}
