using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>The layers on top of an encoder while they learn.</summary>
internal sealed class EncoderHeadParameters(int width, int features, EncoderTrainerOptions options, Random random)
{
    /// <summary>How many numbers come in: three states and the features.</summary>
    public int InputWidth => (3 * width) + features;

    public LearntNumbers Dense { get; } =
        new(Uniform.Numbers(random, ((3 * width) + features) * options.DenseWidth, MathF.Sqrt(3f / ((3 * width) + features))),
            options.HeadRate, options.WeightDecay);

    public LearntNumbers DenseBias { get; } = new(new float[options.DenseWidth], options.HeadRate, 0);

    public LearntNumbers Labels { get; } =
        new(Uniform.Numbers(random, options.DenseWidth * options.Labels, MathF.Sqrt(3f / options.DenseWidth)), options.HeadRate,
            options.WeightDecay);

    public LearntNumbers LabelBias { get; } = new(new float[options.Labels], options.HeadRate, 0);

    public IEnumerable<LearntNumbers> All => [Dense, DenseBias, Labels, LabelBias];

    /// <summary>The head in eight bits.</summary>
    public EncoderHeadTables ToTables() => new()
    {
        Dense = VectorTable.Of(Dense.Values, DenseBias.Values.Length),
        DenseBias = [.. DenseBias.Values],
        Labels = [.. Labels.Values],
        LabelBias = [.. LabelBias.Values],
    };
}
