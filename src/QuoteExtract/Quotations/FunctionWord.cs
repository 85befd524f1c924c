namespace QuoteExtract.Quotations;

/// <summary>The classes of Lexicons/en/function-words.tsv.</summary>
internal enum FunctionWord : byte
{
    None, Det, Pron, Aux, Neg, Adv, Prep, Of, Time, Conj, Sub,
}
