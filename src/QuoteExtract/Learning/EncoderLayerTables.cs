using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>
/// The numbers of one layer of an encoder as a model file holds them: matrices column after column in eight bits, the rest as it is.
/// </summary>
internal sealed record EncoderLayerTables
{
    /// <summary>From a state to the queries, keys and values of all heads.</summary>
    public required VectorTable Gates { get; init; }

    public required float[] GateBias { get; init; }

    /// <summary>From what attention took up to a state.</summary>
    public required VectorTable Output { get; init; }

    public required float[] OutputBias { get; init; }

    /// <summary>What the sum of both is multiplied by after it was centred, and what is added.</summary>
    public required float[] FirstNorm { get; init; }

    /// <summary>From a state to the inner layer.</summary>
    public required VectorTable Inner { get; init; }

    public required float[] InnerBias { get; init; }

    /// <summary>From the inner layer to a state.</summary>
    public required VectorTable Outer { get; init; }

    public required float[] OuterBias { get; init; }

    /// <summary>As <see cref="FirstNorm"/>, after the inner layer.</summary>
    public required float[] SecondNorm { get; init; }

    public static EncoderLayerTables Read(ModelFile file, string name) => new()
    {
        Gates = VectorTable.Read(file, $"{name}.gates"),
        GateBias = file.Numbers<float>($"{name}.gatebias"),
        Output = VectorTable.Read(file, $"{name}.output"),
        OutputBias = file.Numbers<float>($"{name}.outputbias"),
        FirstNorm = file.Numbers<float>($"{name}.firstnorm"),
        Inner = VectorTable.Read(file, $"{name}.inner"),
        InnerBias = file.Numbers<float>($"{name}.innerbias"),
        Outer = VectorTable.Read(file, $"{name}.outer"),
        OuterBias = file.Numbers<float>($"{name}.outerbias"),
        SecondNorm = file.Numbers<float>($"{name}.secondnorm"),
    };

    public void Write(ModelWriter file, string name)
    {
        Gates.Write(file, $"{name}.gates");
        Output.Write(file, $"{name}.output");
        Inner.Write(file, $"{name}.inner");
        Outer.Write(file, $"{name}.outer");
        file.Add<float>($"{name}.gatebias", GateBias).Add<float>($"{name}.outputbias", OutputBias);
        file.Add<float>($"{name}.innerbias", InnerBias).Add<float>($"{name}.outerbias", OuterBias);
        file.Add<float>($"{name}.firstnorm", FirstNorm).Add<float>($"{name}.secondnorm", SecondNorm);
    }

    /// <summary>Whether the tables have the sizes of a layer for states so wide.</summary>
    public bool Fit(int width) =>
        Fits(Gates, width, GateBias) && Gates.Count == 3 * width && Fits(Output, width, OutputBias) && Output.Count == width
            && Fits(Inner, width, InnerBias)
        && Fits(Outer, Inner.Count, OuterBias) && Outer.Count == width && FirstNorm.Length == 2 * width && SecondNorm.Length == 2 * width;

    private static bool Fits(VectorTable matrix, int height, float[] bias) =>
        matrix.Width == height && height % 16 == 0 && height <= 2048 && matrix.Count % 16 == 0 && bias.Length == matrix.Count;
}
