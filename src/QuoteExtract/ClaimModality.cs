namespace QuoteExtract;

/// <summary>How firmly a <see cref="Claim"/> is put forward.</summary>
public enum ClaimModality
{
    /// <summary>As so.</summary>
    Asserted,

    /// <summary>With a may, perhaps, seems or I think.</summary>
    Hedged,

    /// <summary>Under a condition, or as unreal.</summary>
    Conditional,

    /// <summary>In a question.</summary>
    Questioned,
}
