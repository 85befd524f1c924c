namespace QuoteExtract.Stances;

/// <summary>Some tokens, half-open.</summary>
internal readonly record struct TokenRange(int Start, int End)
{
    public bool Contains(int token) => Start <= token && token < End;
}
