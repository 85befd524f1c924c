using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>Gathers the spans that the rules find, and knows which tokens are content already.</summary>
internal sealed class SpanCollector(AnnotatedArticle article)
{
    private readonly List<DetectedSpan> _spans = [];
    private readonly bool[] _content = new bool[article.Tokens.Length];

    /// <summary>By start; a longer span before one that it holds.</summary>
    public static IComparer<DetectedSpan> ByPlace { get; } = Comparer<DetectedSpan>.Create((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));

    public bool HasContent(int start, int end) => _content.AsSpan(start, end - start).Contains(true);

    public void Add((int Start, int End) tokens, SpanRole role, double confidence, string rule)
    {
        if (tokens.Start >= tokens.End) return;
        if (role == SpanRole.Content) Array.Fill(_content, true, tokens.Start, tokens.End - tokens.Start);
        _spans.Add(new DetectedSpan(article.SpanOf(tokens.Start, tokens.End), role, confidence, rule));
    }

    public IReadOnlyList<DetectedSpan> Spans()
    {
        _spans.Sort(ByPlace);
        return _spans;
    }
}
