using System.Collections.Immutable;

namespace QuoteExtract.Training.Corpora;

/// <summary>A text with its names in the library's four types (<see cref="NameTypes"/>).</summary>
/// <param name="Names">By start; they do not overlap.</param>
/// <param name="Unsure">Stretches where the corpus does not say whether there is a name, such as adjectives of place in a corpus
/// that never marks them: no word of theirs teaches or counts.</param>
internal sealed record NameDocument(string Text, ImmutableArray<NameSpan> Names, ImmutableArray<TextSpan> Unsure = default);
