namespace QuoteExtract.Training.Linguistics;

/// <summary>How a <see cref="ChainTrainer"/> learns.</summary>
internal sealed record ChainTrainerOptions
{
    public int Seed { get; init; } = 1;

    public int Rounds { get; init; } = 8;

    /// <summary>The part of a place's features that a step leaves out, at random: what keeps the model from leaning on single words.</summary>
    public float Dropout { get; init; } = 0.5f;

    public float Rate { get; init; } = 0.1f;

    /// <summary>AdaGrad's damping: the larger, the less rare features learn.</summary>
    public float Damping { get; init; } = 10;

    /// <summary>Rows of weights, as a power of two.</summary>
    public int RowBits { get; init; } = 18;
}
