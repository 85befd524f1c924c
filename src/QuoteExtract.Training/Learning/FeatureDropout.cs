namespace QuoteExtract.Training.Learning;

/// <summary>Leaves out some features at random, so that no feature learns to rely on another.</summary>
internal static class FeatureDropout
{
    /// <summary>Keeps each feature with the given share, in place, in order.</summary>
    /// <returns>The features kept.</returns>
    public static Span<uint> Thin(Span<uint> features, float share, Random random)
    {
        if (share >= 1) return features;
        int kept = 0;
        foreach (uint feature in features)
            if (random.NextSingle() < share) features[kept++] = feature;
        return features[..kept];
    }
}
