using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>A quotation as the rules alone find it, in tokens.</summary>
internal sealed record RuleReport(FoundSpan? Source, FoundSpan? Cue, IReadOnlyList<FoundSpan> Content, bool IsNested)
{
    public IEnumerable<FoundSpan> Parts
    {
        get
        {
            foreach (var content in Content) yield return content;
            if (Cue is { } cue) yield return cue;
            if (Source is { } source) yield return source;
        }
    }

    /// <summary>From the first token of any part to the last.</summary>
    public FoundSpan Whole => Content[0] with { Start = Parts.Min(part => part.Start), End = Parts.Max(part => part.End) };

    /// <summary>Links the rules' spans.</summary>
    public static IEnumerable<RuleReport> Read(AnnotatedArticle article, IReadOnlyList<DetectedSpan> rules)
    {
        var detected = rules.GroupBy(span => (span.Span, span.Role)).ToDictionary(group => group.Key, group => group.First());
        var sources = new HashSet<TextSpan>();
        foreach (var quotation in new QuotationLinker().Link(article, rules))
        {
            // A source that quoted words without a cue borrow from the quotation before is a part of that one.
            var source = quotation.Source is { } span && !sources.Add(span) && quotation.Cue is null ? null : quotation.Source;
            yield return new RuleReport(Tokens(source, SpanRole.Source), Tokens(quotation.Cue, SpanRole.Cue),
                [.. quotation.Content.Select(span => Tokens(span, SpanRole.Content)!.Value)], quotation.ParentId is not null);
        }

        FoundSpan? Tokens(TextSpan? span, SpanRole role)
        {
            if (span is not { } place) return null;
            if (!detected.TryGetValue((place, role), out var rule)) return null;
            return new FoundSpan(article.TokenAt(place.Start), article.TokenAt(place.End - 1) + 1, role, rule.Confidence, rule.DecidedBy);
        }
    }
}
