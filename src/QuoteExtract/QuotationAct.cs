namespace QuoteExtract;

/// <summary>What the source does with the content, as the cue tells: PolNeAR's attributions reach further than speech.</summary>
public enum QuotationAct
{
    /// <summary>Says or writes it: said, according to, promised; words between marks under no cue.</summary>
    Speech,

    /// <summary>Thinks it, feels it or means to do it: believes, fears, wants, its plan to.</summary>
    Thought,

    /// <summary>Neither, or the cue does not tell: seems, showed, voted to.</summary>
    Other,
}
