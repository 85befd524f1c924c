namespace QuoteExtract;

/// <summary>A clause that somebody puts forward as true, planned or demanded, and that can stand alone.</summary>
public sealed record Claim
{
    /// <summary>The place in <see cref="ExtractionResult.Claims"/>, from 0, in text order.</summary>
    public required int Id { get; init; }

    /// <summary>The id of the quotation it was found in; null for a claim outside any quotation.</summary>
    public int? QuotationId { get; init; }

    /// <summary>The id of the entity that makes the claim; null when it is not known.</summary>
    public int? ClaimantId { get; init; }

    /// <summary>The clause in the article, without quotation marks around it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The clause cut from the article.</summary>
    public required string Text { get; init; }

    /// <summary>What would settle it.</summary>
    public ClaimKind Kind { get; init; }

    /// <summary>Whether the clause denies its own predicate.</summary>
    public bool IsNegated { get; init; }

    /// <summary>How firmly it is put forward.</summary>
    public ClaimModality Modality { get; init; }

    /// <summary>How much it would be worth to check it, from 0 to 1: high for asserted facts with names and numbers. A score to rank by, no probability.</summary>
    public double CheckWorthiness { get; init; }

    /// <summary>The id of the entity that the clause's subject is; null when it is no speaker of the article, or not known.</summary>
    public int? SubjectId { get; init; }

    /// <summary>The id of the first claim of another quotation that says the same; null when there is none.</summary>
    public int? SameAs { get; init; }

    /// <summary>How sure the extractor is that this is a claim, from 0 to 1.</summary>
    public required double Confidence { get; init; }
}
