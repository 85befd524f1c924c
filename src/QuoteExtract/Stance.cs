namespace QuoteExtract;

/// <summary>Where the speaker of a quotation stands on a target, as the quotation shows it.</summary>
/// <param name="Target">The name of the <see cref="StanceTarget"/>.</param>
/// <param name="Label">The stance.</param>
/// <param name="Confidence">How sure the classifier is of the label, from 0 to 1.</param>
public sealed record Stance(string Target, StanceLabel Label, double Confidence);
