namespace QuoteExtract.Quotations;

/// <summary>The spans that stand side by side: those inside one content, or outside all. Each role in text order.</summary>
/// <param name="Parent">The index, among all contents, of the content around them; −1 outside all.</param>
internal sealed record SpanLevel(int Parent)
{
    public List<DetectedSpan> Sources { get; } = [];

    public List<DetectedSpan> Cues { get; } = [];

    /// <summary>The contents with their index among all contents.</summary>
    public List<(DetectedSpan Span, int Index)> Contents { get; } = [];

    /// <summary>Sorts spans (by start, longer first) into levels. A content holds what lies wholly inside it.</summary>
    public static IReadOnlyList<SpanLevel> Read(IReadOnlyList<DetectedSpan> spans)
    {
        var levels = new List<SpanLevel> { new(-1) };
        var around = new Stack<(TextSpan Span, SpanLevel Level)>();
        int contents = 0;
        foreach (var span in spans)
        {
            while (around.Count > 0 && !around.Peek().Span.Contains(span.Span)) around.Pop();
            var level = around.Count > 0 ? around.Peek().Level : levels[0];
            if (span.Role == SpanRole.Source) level.Sources.Add(span);
            else if (span.Role == SpanRole.Cue) level.Cues.Add(span);
            else
            {
                level.Contents.Add((span, contents));
                var inside = new SpanLevel(contents++);
                levels.Add(inside);
                around.Push((span.Span, inside));
            }
        }
        return levels;
    }
}
