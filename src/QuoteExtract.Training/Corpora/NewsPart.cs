namespace QuoteExtract.Training.Corpora;

/// <summary>The parts of the judged news: no target and no outlet is in two of them.</summary>
internal enum NewsPart
{
    /// <summary>To learn from.</summary>
    Learn,

    /// <summary>To choose by: what to build, when to stop, how sure to be.</summary>
    Choose,

    /// <summary>Held back, and looked at once at the end.</summary>
    Held,
}
