using QuoteExtract.Quotations;

namespace QuoteExtract.Training.Evaluation;

/// <summary>An attribution, gold or predicted, with its spans normalized for comparison.</summary>
internal sealed record ScoredAttribution(
    IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content, QuotationType Type)
{
    /// <summary>The characters of the content.</summary>
    public CharacterSet Characters { get; } = CharacterSet.Of(Content);

    /// <summary>The quotation that this was made from; null for gold.</summary>
    public Quotation? Quotation { get; init; }

    public IReadOnlyList<TextSpan> Spans(SpanRole role) => role switch
    {
        SpanRole.Source => Source,
        SpanRole.Cue => Cue,
        _ => Content,
    };

    /// <summary>Whether the sources share a character, or neither has one.</summary>
    public bool SourceOverlaps(ScoredAttribution other) => Source.Count == 0
        ? other.Source.Count == 0
        : Source.Any(span => other.Source.Any(span.Overlaps));

    /// <summary>Whether the sources are the same spans, or neither has one.</summary>
    public bool SourceEquals(ScoredAttribution other) => Source.SequenceEqual(other.Source);
}
