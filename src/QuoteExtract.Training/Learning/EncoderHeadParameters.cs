using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>The layers on top of an encoder while they learn.</summary>
internal sealed class EncoderHeadParameters(int width, int features, EncoderTrainerOptions options, Random random)
{
    /// <summary>How many numbers come in: pooled states and the features.</summary>
    public int InputWidth => (StatePooling.Count * width) + features;

    /// <summary>What attention looks for.</summary>
    public LearntNumbers Queries { get; } = new(Uniform.Numbers(random, StatePooling.Queries * width, 0.035f), options.HeadRate, 0);

    /// <summary>What each query adds for a role.</summary>
    public LearntNumbers Biases { get; } = new(new float[StatePooling.Queries * PieceRole.Vectors], options.HeadRate, 0);

    public LearntNumbers Dense { get; } = Layer((StatePooling.Count * width) + features, options.DenseWidth, options, random);

    public LearntNumbers DenseBias { get; } = new(new float[options.DenseWidth], options.HeadRate, 0);

    public LearntNumbers Labels { get; } = Layer(options.DenseWidth, options.Labels, options, random);

    public LearntNumbers LabelBias { get; } = new(new float[options.Labels], options.HeadRate, 0);

    public IEnumerable<LearntNumbers> All => [Queries, Biases, Dense, DenseBias, Labels, LabelBias];

    /// <summary>The head in eight bits.</summary>
    public EncoderHeadTables ToTables() => new()
    {
        Queries = [.. Queries.Values],
        Biases = [.. Biases.Values],
        Dense = VectorTable.Of(Dense.Values, DenseBias.Values.Length),
        DenseBias = [.. DenseBias.Values],
        Labels = [.. Labels.Values],
        LabelBias = [.. LabelBias.Values],
    };

    private static LearntNumbers Layer(int from, int to, EncoderTrainerOptions options, Random random) =>
        new(Uniform.Numbers(random, from * to, MathF.Sqrt(3f / from)), options.HeadRate, options.WeightDecay);
}
