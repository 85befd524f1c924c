using System.Collections.Immutable;

namespace QuoteExtract.Training.Corpora;

/// <summary>A sentence of a treebank with at least one word.</summary>
/// <param name="Id">Its <c># sent_id</c>; empty when it has none.</param>
/// <param name="OpensParagraph">Whether it follows <c># newpar</c> or begins its document.</param>
internal sealed record ConlluSentence(string Id, bool OpensParagraph, ImmutableArray<ConlluWord> Words)
{
    /// <summary>From its first word to the end of its last.</summary>
    public TextSpan Span => new(Words[0].Span.Start, Words[^1].Span.End);
}
