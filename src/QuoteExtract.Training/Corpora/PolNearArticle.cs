namespace QuoteExtract.Training.Corpora;

/// <summary>An article of PolNeAR (Newell, Margolin and Ruths 2018), with CoreNLP's automatic layers when they were asked for.</summary>
internal sealed record PolNearArticle : GoldArticle
{
    public required string Publisher { get; init; }

    /// <summary>The day of publication, year first.</summary>
    public required string Date { get; init; }

    /// <summary>CoreNLP's tokens, never gold; empty when they were not asked for, or are missing.</summary>
    public IReadOnlyList<SilverToken> Tokens { get; init; } = [];

    /// <summary>CoreNLP's coreference chains, never gold; empty when they were not asked for, or are missing.</summary>
    public IReadOnlyList<IReadOnlyList<SilverMention>> Chains { get; init; } = [];
}
