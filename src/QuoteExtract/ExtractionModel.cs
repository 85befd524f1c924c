namespace QuoteExtract;

/// <summary>How much the library reads before it decides.</summary>
public enum ExtractionModel
{
    /// <summary>Words, tags, lemmas, dependencies and names: finds more, and has their data in <see cref="QuoteExtractor.Annotate"/>.</summary>
    Accurate,

    /// <summary>Words and names only, in a fraction of the time.</summary>
    Fast,
}
