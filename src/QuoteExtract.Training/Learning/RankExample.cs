namespace QuoteExtract.Training.Learning;

/// <summary>A choice among options.</summary>
/// <param name="Options">The features of each.</param>
/// <param name="IsRight">Whether each is right; some are, and some are not.</param>
/// <param name="Column">The column of weights that decides.</param>
internal sealed record RankExample(uint[][] Options, bool[] IsRight, int Column);
