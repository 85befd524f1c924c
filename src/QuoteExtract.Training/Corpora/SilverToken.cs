namespace QuoteExtract.Training.Corpora;

/// <summary>A token as CoreNLP saw it.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Tag">Its Penn tag.</param>
/// <param name="Entity">PERSON, ORGANIZATION and so on; O for none.</param>
/// <param name="Head">The index of its head in the article; -1 for a root.</param>
/// <param name="Relation">Its relation to the head.</param>
/// <param name="Sentence">The index of its sentence in the article.</param>
internal readonly record struct SilverToken(
    TextSpan Span, string Lemma, string Tag, string Entity, int Head, string Relation, int Sentence);
