namespace QuoteExtract;

/// <summary>Where the speaker of a quotation stands on a target, as the quotation shows it.</summary>
/// <param name="Target">The name of the <see cref="StanceTarget"/>.</param>
/// <param name="Label">The stance.</param>
/// <param name="Confidence">The probability of the label, from 0 to 1.</param>
public sealed record Stance(string Target, StanceLabel Label, double Confidence)
{
    /// <summary>The probability of <see cref="StanceLabel.Favor"/>, calibrated; that of none is what is left.</summary>
    public double Favor { get; init; }

    /// <summary>The probability of <see cref="StanceLabel.Against"/>.</summary>
    public double Against { get; init; }

    /// <summary>What decided: <c>frames</c> (what the words say of the target, composed), <c>reader</c> (the network), or <c>absent</c> where nothing is said of
    /// the target; empty for a classifier that does not tell.</summary>
    public string DecidedBy { get; init => field = value ?? ""; } = "";

    /// <summary>The words that decided, in text order; empty for none, and for a classifier that does not tell.</summary>
    public IReadOnlyList<TextSpan> Evidence { get; init => field = value ?? []; } = [];
}
