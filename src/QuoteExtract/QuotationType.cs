namespace QuoteExtract;

/// <summary>How much of a quotation's content stands between quotation marks (Pareti 2015; PolNeAR).</summary>
public enum QuotationType
{
    /// <summary>All of it: “We are ready,” she said.</summary>
    Direct,

    /// <summary>None of it: She said they were ready.</summary>
    Indirect,

    /// <summary>Part of it: She said they were “more than ready”.</summary>
    Mixed,
}
