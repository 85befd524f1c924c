namespace QuoteExtract.Training.Corpora;

/// <summary>A text with its attributions marked by hand.</summary>
internal record GoldArticle
{
    /// <summary>The corpus's own name for the text.</summary>
    public required string Id { get; init; }

    /// <summary>The headline, where the corpus keeps one apart; null where it does not.</summary>
    public string? Title { get; init; }

    /// <summary>The text that every span points into.</summary>
    public required string Text { get; init; }

    /// <summary>The outermost attributions of one annotator, in the corpus's order.</summary>
    public required IReadOnlyList<GoldAttribution> Attributions { get; init; }

    /// <summary>The attributions inside the content of another that a cue ascribes, in the corpus's order; null where the corpus does not mark them.</summary>
    public IReadOnlyList<GoldAttribution>? Nested { get; init; }

    /// <summary>Where a prediction is neither right nor wrong.</summary>
    public IReadOnlyList<TextSpan> Masked { get; init; } = [];
}
