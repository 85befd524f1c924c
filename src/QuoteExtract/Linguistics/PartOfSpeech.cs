namespace QuoteExtract.Linguistics;

/// <summary>The universal parts of speech (UPOS, Universal Dependencies 2).</summary>
public enum PartOfSpeech : byte
{
#pragma warning disable CS1591 // The names are those of the standard, universaldependencies.org/u/pos.
    Unknown, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, X,
#pragma warning restore CS1591
}
