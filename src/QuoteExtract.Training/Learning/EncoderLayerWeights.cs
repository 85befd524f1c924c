namespace QuoteExtract.Training.Learning;

/// <summary>The numbers of one layer of an encoder, in full: matrices row after row, from what comes in to what goes out.</summary>
internal sealed record EncoderLayerWeights
{
    /// <summary>From a state to the queries, keys and values of all heads.</summary>
    public required float[] Gates { get; init; }

    public required float[] GateBias { get; init; }

    /// <summary>From what attention took up to a state.</summary>
    public required float[] Output { get; init; }

    public required float[] OutputBias { get; init; }

    /// <summary>What the sum of both is multiplied by after it was centred, and what is added.</summary>
    public required float[] FirstNorm { get; init; }

    /// <summary>From a state to the inner layer.</summary>
    public required float[] Inner { get; init; }

    public required float[] InnerBias { get; init; }

    /// <summary>From the inner layer to a state.</summary>
    public required float[] Outer { get; init; }

    public required float[] OuterBias { get; init; }

    /// <summary>As <see cref="FirstNorm"/>, after the inner layer.</summary>
    public required float[] SecondNorm { get; init; }

    /// <summary>A layer that knows nothing.</summary>
    public static EncoderLayerWeights Random(int width, int innerWidth, Random random, float range) => new()
    {
        Gates = Uniform.Numbers(random, width * 3 * width, range),
        GateBias = Uniform.Numbers(random, 3 * width, range),
        Output = Uniform.Numbers(random, width * width, range),
        OutputBias = Uniform.Numbers(random, width, range),
        FirstNorm = [.. Uniform.Numbers(random, width, range).Select(x => 1 + x), .. Uniform.Numbers(random, width, range)],
        Inner = Uniform.Numbers(random, width * innerWidth, range),
        InnerBias = Uniform.Numbers(random, innerWidth, range),
        Outer = Uniform.Numbers(random, innerWidth * width, range),
        OuterBias = Uniform.Numbers(random, width, range),
        SecondNorm = [.. Uniform.Numbers(random, width, range).Select(x => 1 + x), .. Uniform.Numbers(random, width, range)],
    };
}
