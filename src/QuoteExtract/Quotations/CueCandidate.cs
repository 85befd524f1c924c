namespace QuoteExtract.Quotations;

/// <summary>A word that may ascribe: the tokens [<paramref name="Start"/>, <paramref name="End"/>) of its verb group.</summary>
/// <param name="Start">The first auxiliary or adverb of the group.</param>
/// <param name="End">After the verb, its preposition or its colon.</param>
/// <param name="Head">The verb itself.</param>
/// <param name="Word">What the lexicon knows of it.</param>
/// <param name="Next">Where its frame stands: after the cue, or after an adverbial behind it ("said on Monday | that").</param>
/// <param name="Frame">What follows it.</param>
/// <param name="Probability">How likely the word is a cue in this frame.</param>
internal readonly record struct CueCandidate(int Start, int End, int Head, int Next, CueWord Word, string Frame, double Probability);
