namespace QuoteExtract.Training.Corpora;

/// <summary>An attribution as an annotator marked it; every role is a list of spans by start, the content never empty in use.</summary>
internal sealed record GoldAttribution(
    string Id, IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);
