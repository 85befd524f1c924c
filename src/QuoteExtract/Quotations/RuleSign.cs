namespace QuoteExtract.Quotations;

/// <summary>What the rules make of a token.</summary>
internal struct RuleSign
{
    public QuotationLabel Label;

    /// <summary>What it is in a quotation inside another.</summary>
    public QuotationLabel Inner;

    /// <summary>Which rule, and how sure it is.</summary>
    public byte Rule, Sure;

    /// <summary>Tokens of the same role before it and behind it.</summary>
    public int FromStart, FromEnd;
}
