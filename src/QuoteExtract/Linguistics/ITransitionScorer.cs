namespace QuoteExtract.Linguistics;

/// <summary>Scores the steps of a parser: with the finished model, or with the weights of a training that is under way.</summary>
internal interface ITransitionScorer
{
    /// <summary>The score of each of the <see cref="ParserState.Actions"/>.</summary>
    void Score(ReadOnlySpan<uint> features, Span<float> scores);
}
