namespace QuoteExtract;

/// <summary>All that was found in one article, or the error that stopped it.</summary>
public sealed record ExtractionResult
{
    /// <summary>The version of the JSON contract (docs/json.md) that this library writes.</summary>
    public const string CurrentSchemaVersion = "1.0";

    /// <summary>The version of the contract that this record follows.</summary>
    public string SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>The article's id; null when the caller gave none.</summary>
    public string? Id { get; init; }

    /// <summary>The quotations in text order; empty when there are none.</summary>
    public IReadOnlyList<Quotation> Quotations { get; init; } = [];

    /// <summary>The entities that speak or are mentioned as speakers, in the order of their first mention.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>The claims in text order.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Why there is no result; null when all went well. Only a batch returns errors, a single call throws.</summary>
    public ArticleError? Error { get; init; }
}
