using System.Runtime.Intrinsics;

namespace QuoteExtract.Linguistics;

/// <summary>Scores the steps of a parser: with the finished model, or with the weights of a training that is under way.</summary>
internal interface ITransitionScorer
{
    /// <summary>The summed weights of some features for each of the <see cref="ParserState.Actions"/>; the last element is none.</summary>
    Vector128<float> Score(ReadOnlySpan<uint> features);
}
