namespace QuoteExtract;

/// <summary>The three labels of SemEval-2016 task 6.</summary>
public enum StanceLabel
{
    /// <summary>The quotation takes no side, or does not touch the target.</summary>
    None,

    /// <summary>The speaker is for the target.</summary>
    Favor,

    /// <summary>The speaker is against the target.</summary>
    Against,
}
