using System.Collections.Immutable;

namespace QuoteExtract.Training.Corpora;

/// <summary>A document of a treebank with its text as it was before it was annotated.</summary>
/// <param name="Id">Its <c># newdoc id</c>; empty when the file does not name it.</param>
/// <param name="Text">Words with the spaces that <c>SpaceAfter=No</c> leaves, sentences parted by a space and paragraphs by a
/// blank line, as in the raw text of the CoNLL 2018 shared task.</param>
internal sealed record ConlluDocument(string Id, string Text, ImmutableArray<ConlluSentence> Sentences);
