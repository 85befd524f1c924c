namespace QuoteExtract.Quotations;

/// <summary>A span of tokens, [<paramref name="Start"/>, <paramref name="End"/>), that plays a part in some attribution.</summary>
internal readonly record struct FoundSpan(int Start, int End, SpanRole Role, double Confidence, string DecidedBy)
{
    public bool Overlaps(in FoundSpan other) => Start < other.End && other.Start < End;

    public bool Contains(in FoundSpan other) => Start <= other.Start && other.End <= End;
}
