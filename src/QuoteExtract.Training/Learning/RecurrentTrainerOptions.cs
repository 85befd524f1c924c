namespace QuoteExtract.Training.Learning;

/// <summary>How a <see cref="RecurrentTrainer"/> learns.</summary>
internal sealed record RecurrentTrainerOptions
{
    public int Seed { get; init; } = 1;

    public int Rounds { get; init; } = 12;

    /// <summary>The length of a state; a multiple of sixteen.</summary>
    public int Units { get; init; } = 96;

    /// <summary>The length of the vector that features add up to: a multiple of eight, and with a word's vector one of sixteen.</summary>
    public int FeatureWidth { get; init; } = 56;

    public int FeatureRows { get; init; } = 1 << 14;

    /// <summary>Places a step learns from, about.</summary>
    public int Batch { get; init; } = 600;

    /// <summary>How far a step goes at first.</summary>
    public float Rate { get; init; } = 0.002f;

    /// <summary>After how many steps they go so far; the first ones are shorter.</summary>
    public float Warmth { get; init; } = 200;

    /// <summary>The part of the numbers of an input that a step leaves out, at random.</summary>
    public float InputDropout { get; init; } = 0.4f;

    /// <summary>The part of a place's features that a step leaves out.</summary>
    public float FeatureDropout { get; init; } = 0.4f;

    /// <summary>The part of the words that a step does not see.</summary>
    public float WordDropout { get; init; } = 0.1f;

    /// <summary>The part of the numbers of a state that a step leaves out.</summary>
    public float StateDropout { get; init; } = 0.5f;

    /// <summary>The norm that a step's gradient is cut to.</summary>
    public float Longest { get; init; } = 5;
}
