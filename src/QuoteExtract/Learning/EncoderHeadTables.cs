using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>The numbers of the layers on top of an encoder, which make scores of its states.</summary>
internal sealed record EncoderHeadTables
{
    /// <summary>What attention looks for: a state for each query.</summary>
    public required float[] Queries { get; init; }

    /// <summary>What each query adds for each part and each kind of mention.</summary>
    public required float[] Biases { get; init; }

    /// <summary>A row for each number of the pooled states and for each feature.</summary>
    public required VectorTable Dense { get; init; }

    public required float[] DenseBias { get; init; }

    /// <summary>A row of scores for each number of the dense layer.</summary>
    public required float[] Labels { get; init; }

    public required float[] LabelBias { get; init; }

    public static EncoderHeadTables Read(ModelFile file, string name) => new()
    {
        Queries = file.Numbers<float>($"{name}.queries"),
        Biases = file.Numbers<float>($"{name}.biases"),
        Dense = VectorTable.Read(file, $"{name}.dense"),
        DenseBias = file.Numbers<float>($"{name}.densebias"),
        Labels = file.Numbers<float>($"{name}.labels"),
        LabelBias = file.Numbers<float>($"{name}.labelbias"),
    };

    public void Write(ModelWriter file, string name)
    {
        file.Add<float>($"{name}.queries", Queries).Add<float>($"{name}.biases", Biases);
        Dense.Write(file, $"{name}.dense");
        file.Add<float>($"{name}.densebias", DenseBias).Add<float>($"{name}.labels", Labels).Add<float>($"{name}.labelbias", LabelBias);
    }

    /// <summary>Whether the tables have the sizes of a head for states so wide.</summary>
    public bool Fit(int width) =>
        Queries.Length == StatePooling.Queries * width && Biases.Length == StatePooling.Queries * PieceRole.Vectors
            && Dense.Count >= StatePooling.Count * width && Dense.Width % 8 == 0 && DenseBias.Length == Dense.Width && LabelBias.Length > 0
            && Labels.Length == Dense.Width * LabelBias.Length;
}
