namespace QuoteExtract.Linguistics;

/// <summary>Neighbouring capitalised tokens of one sentence, [<paramref name="Start"/>, <paramref name="End"/>).</summary>
internal readonly record struct CapitalRun(int Start, int End)
{
    public int Length => End - Start;
}
