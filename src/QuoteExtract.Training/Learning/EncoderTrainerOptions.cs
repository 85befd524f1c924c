namespace QuoteExtract.Training.Learning;

/// <summary>How an <see cref="EncoderTrainer"/> learns.</summary>
internal sealed record EncoderTrainerOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>How many threads; any number gives the same bytes.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Which layers of the pretrained encoder are taken, from below; all of them when null.</summary>
    public int[]? Layers { get; init; }

    /// <summary>How many pieces a text may have; the pretrained encoder has positions for so many at least.</summary>
    public int LongestText { get; init; } = 160;

    /// <summary>The width of the dense layer of the head: a multiple of eight.</summary>
    public int DenseWidth { get; init; } = 128;

    public int Labels { get; init; } = 3;

    public int Rounds { get; init; } = 3;

    /// <summary>How many times the rate rises and falls; the rounds are parted evenly.</summary>
    public int Cycles { get; init; } = 1;

    /// <summary>How many texts a step learns from.</summary>
    public int Batch { get; init; } = 16;

    /// <summary>How far a step of the highest layer goes at most.</summary>
    public float Rate { get; init; } = 1e-4f;

    /// <summary>What the rate is multiplied by for each layer further down.</summary>
    public float LayerDecay { get; init; } = 0.9f;

    /// <summary>How far a step of the head goes at most.</summary>
    public float HeadRate { get; init; } = 1e-3f;

    /// <summary>How far a step of the vectors of roles goes at most; they stay as they are if a layer does.</summary>
    public float RoleRate { get; init; } = 2e-3f;

    /// <summary>The part of the steps in which the rate rises; it falls to nothing in the rest.</summary>
    public float Warmth { get; init; } = 0.1f;

    /// <summary>What a step takes off each weight of a matrix, times the rate (Loshchilov and Hutter 2019).</summary>
    public float WeightDecay { get; init; } = 0.01f;

    /// <summary>The norm that a step's gradient is cut to.</summary>
    public float Longest { get; init; } = 1;

    /// <summary>Whether the vectors of pieces and positions stay as they are; they do if a layer does.</summary>
    public bool FrozenWords { get; init; } = true;

    /// <summary>How many layers stay as they are, from below.</summary>
    public int FrozenLayers { get; init; }

    /// <summary>The part of the numbers that the head leaves out, at random.</summary>
    public float HeadDropout { get; init; } = 0.1f;

    /// <summary>The part of the numbers that each half of a layer leaves out of what it adds to a state.</summary>
    public float LayerDropout { get; init; }
}
