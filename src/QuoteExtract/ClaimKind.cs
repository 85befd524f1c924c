namespace QuoteExtract;

/// <summary>What would settle a <see cref="Claim"/> (docs/claims-guide.md).</summary>
public enum ClaimKind
{
    /// <summary>It tells what is or was so, and could be looked up.</summary>
    Fact,

    /// <summary>It tells what will or may be so.</summary>
    Prediction,

    /// <summary>It tells what the speaker will do, intends or undertakes.</summary>
    Promise,

    /// <summary>It tells what should be done: a demand, proposal, order or advice.</summary>
    Demand,

    /// <summary>It says that something is good or bad, fair, necessary, impossible.</summary>
    Judgement,
}
