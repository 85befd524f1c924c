using QuoteExtract.Speakers;

namespace QuoteExtract.Training.Speakers;

/// <summary>A pronoun with what it could mean.</summary>
/// <param name="Candidates">The features of each mention.</param>
/// <param name="IsRight">Whether each mention is one of the right entity; some are, and some are not.</param>
internal sealed record PronounExample(IReadOnlyList<PronounFeature[]> Candidates, IReadOnlyList<bool> IsRight);
