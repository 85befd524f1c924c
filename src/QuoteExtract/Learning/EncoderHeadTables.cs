using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>The numbers of the layers on top of an encoder, which make scores of its states.</summary>
internal sealed record EncoderHeadTables
{
    /// <summary>A row for each number of the three states and for each feature.</summary>
    public required VectorTable Dense { get; init; }

    public required float[] DenseBias { get; init; }

    /// <summary>A row of scores for each number of the dense layer.</summary>
    public required float[] Labels { get; init; }

    public required float[] LabelBias { get; init; }

    public static EncoderHeadTables Read(ModelFile file, string name) => new()
    {
        Dense = VectorTable.Read(file, $"{name}.dense"),
        DenseBias = file.Numbers<float>($"{name}.densebias"),
        Labels = file.Numbers<float>($"{name}.labels"),
        LabelBias = file.Numbers<float>($"{name}.labelbias"),
    };

    public void Write(ModelWriter file, string name)
    {
        Dense.Write(file, $"{name}.dense");
        file.Add<float>($"{name}.densebias", DenseBias).Add<float>($"{name}.labels", Labels).Add<float>($"{name}.labelbias", LabelBias);
    }

    /// <summary>Whether the tables have the sizes of a head for states so wide.</summary>
    public bool Fit(int width) =>
        Dense.Count >= 3 * width && Dense.Width % 8 == 0 && DenseBias.Length == Dense.Width && LabelBias.Length > 0
            && Labels.Length == Dense.Width * LabelBias.Length;
}
