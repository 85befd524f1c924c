namespace QuoteExtract.Training.Learning;

/// <summary>How a <see cref="ChainTrainer"/> learns.</summary>
internal sealed record ChainTrainerOptions
{
    public int Seed { get; init; } = 1;

    public int Rounds { get; init; } = 8;

    /// <summary>The weights after each of this many last rounds are averaged.</summary>
    public int Averaged { get; init; } = 3;

    /// <summary>The part of a place's features that a step leaves out, at random: what keeps the model from leaning on single words.</summary>
    public float Dropout { get; init; } = 0.5f;

    public float Rate { get; init; } = 0.1f;

    /// <summary>AdaGrad's damping: the larger, the less rare features learn.</summary>
    public float Damping { get; init; } = 10;

    /// <summary>Features seen less often are left out.</summary>
    public int Rarest { get; init; } = 2;

    /// <summary>After this round the features that find no room in the model are left out, and the rest learn to do without them;
    /// with 0 they are left out at the end.</summary>
    public int PrunedAfter { get; init; }

    /// <summary>What the model takes from label 0 at every place, in log-odds: fewer places are left out, and fewer found are right.</summary>
    public float AgainstNone { get; init; }

    /// <summary>The rows of the model, as a power of two; eight bytes each.</summary>
    public int RowBits { get; init; } = 17;
}
