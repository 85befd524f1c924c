namespace QuoteExtract.Training.Corpora;

/// <summary>A passage of fiction from LitBank (Sims and Bamman 2020): every direct quotation, with its speaker, and nothing else.</summary>
internal sealed record LitBankArticle : GoldArticle
{
    /// <summary>The corpus's id of the character who speaks, one for each attribution, in the same order.</summary>
    public required IReadOnlyList<string> Speakers { get; init; }
}
