namespace QuoteExtract.Linguistics;

/// <summary>Which quotation marks and brackets are open, as far as their forms tell.</summary>
internal struct OpenMarks
{
    private bool _straight;
    private int _curly, _brackets;

    /// <summary>The state as a small number: a straight mark, a curly mark, a bracket.</summary>
    public readonly uint Bits => (_straight ? 1u : 0) + (_curly > 0 ? 2u : 0) + (_brackets > 0 ? 4u : 0);

    /// <summary>Takes a token in.</summary>
    public void Read(char first)
    {
        switch (first)
        {
            case '"': _straight = !_straight; break;
            case '“' or '«' or '„' or '「': _curly++; break;
            case '”' or '»' or '」': _curly = Math.Max(0, _curly - 1); break;
            case '(' or '[' or '（': _brackets++; break;
            case ')' or ']' or '）': _brackets = Math.Max(0, _brackets - 1); break;
        }
    }
}
