namespace QuoteExtract.Learning;

/// <summary>A sequence whose places have features.</summary>
internal interface IChainFeatures
{
    /// <summary>How many places there are.</summary>
    int Length { get; }

    /// <summary>Writes the hashes of a place's features.</summary>
    /// <param name="place">The place.</param>
    /// <param name="features">The buffer of a <see cref="FeatureWriter"/>.</param>
    /// <returns>How many there are.</returns>
    int Of(int place, Span<uint> features);
}
