using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Linguistics;

/// <summary>
/// Dependency parser: finds the heads by beam search over the arc-hybrid system, then names each word's relation with the whole
/// tree in view. Trees are projective and have one root. Safe from any number of threads.
/// </summary>
internal sealed class DependencyParser
{
    private readonly struct Scorer(HashedLinearModel model) : ITransitionScorer
    {
        public void Score(ReadOnlySpan<uint> features, Span<float> scores)
        {
            Span<short> sums = stackalloc short[4];
            model.Score(features, sums);
            for (int i = 0; i < scores.Length; i++) scores[i] = sums[i];
        }
    }

    private readonly HashedLinearModel _steps;

    public DependencyParser(HashedLinearModel steps) => _steps = steps;

    /// <summary>Finds the heads of a sentence.</summary>
    /// <param name="words">As <see cref="ParserWord.Fill"/> makes them.</param>
    /// <param name="heads">Receives the head of each word, at the word's number; the root's number for its child.</param>
    /// <param name="search">Working memory.</param>
    public void Heads(ReadOnlySpan<ParserWord> words, Span<int> heads, BeamSearch search)
    {
        search.Begin();
        while (search.Step(words, new Scorer(_steps))) { }
        search.Heads(search.Best, heads);
    }
}
