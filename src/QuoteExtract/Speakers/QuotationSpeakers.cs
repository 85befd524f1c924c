namespace QuoteExtract.Speakers;

/// <summary>Who speaks one quotation.</summary>
/// <param name="EntityIds">The speakers' ids; several for a joint source, none when nobody is known.</param>
/// <param name="Confidence">How sure it is that the first is right, from 0 to 1; 0 when there is none.</param>
public sealed record QuotationSpeakers(IReadOnlyList<int> EntityIds, double Confidence)
{
    /// <summary>Nobody.</summary>
    public static QuotationSpeakers None { get; } = new([], 0);
}
