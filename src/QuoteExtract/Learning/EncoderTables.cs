using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>
/// The numbers of an <see cref="EncoderModel"/> as a model file holds them; sizes are checked when they are put together.
/// </summary>
internal sealed record EncoderTables
{
    /// <summary>How many ways of attention a layer has; a state is cut into so many parts.</summary>
    public required int Heads { get; init; }

    /// <summary>A vector for each word piece; its length is the width of a state.</summary>
    public required VectorTable Words { get; init; }

    /// <summary>A vector for each position; there are as many as a text may have pieces.</summary>
    public required VectorTable Positions { get; init; }

    /// <summary>A vector for each part of a text and each kind of mention; the pretrained first segment is in those of the parts.</summary>
    public required float[] Roles { get; init; }

    /// <summary>What the sum of the three is multiplied by after it was centred, and what is added.</summary>
    public required float[] InputNorm { get; init; }

    /// <summary>The lowest first.</summary>
    public required IReadOnlyList<EncoderLayerTables> Layers { get; init; }

    public required EncoderHeadTables Head { get; init; }

    public static EncoderTables Read(ModelFile file, string name) => new EncoderTables
    {
        Heads = checked((int)Math.Min(file.Number<uint>($"{name}.heads"), int.MaxValue)),
        Words = VectorTable.Read(file, $"{name}.words"),
        Positions = VectorTable.Read(file, $"{name}.positions"),
        Roles = file.Numbers<float>($"{name}.roles"),
        InputNorm = file.Numbers<float>($"{name}.inputnorm"),
        Layers = [.. Enumerable.Range(0, file.Number<ushort>($"{name}.layers")).Select(i => EncoderLayerTables.Read(file, $"{name}.{i}"))],
        Head = EncoderHeadTables.Read(file, $"{name}.head"),
    };

    public void Write(ModelWriter file, string name)
    {
        file.Add($"{name}.heads", (uint)Heads);
        Words.Write(file, $"{name}.words");
        Positions.Write(file, $"{name}.positions");
        file.Add<float>($"{name}.roles", Roles).Add<float>($"{name}.inputnorm", InputNorm)
            .Add($"{name}.layers", checked((ushort)Layers.Count));
        for (int i = 0; i < Layers.Count; i++) Layers[i].Write(file, $"{name}.{i}");
        Head.Write(file, $"{name}.head");
    }

    /// <summary>Throws if the sizes do not fit each other.</summary>
    public void Check()
    {
        int width = Words.Width;
        bool fits = Heads > 0 && width % 16 == 0 && width % (8L * Heads) == 0
            && Positions.Width == width && Roles.Length == PieceRole.Vectors * width && InputNorm.Length == 2 * width
            && Layers.All(layer => layer.Fit(width)) && Head.Fit(width);
        if (!fits) throw new ModelFileException("The tables of an encoder do not fit each other.");
    }
}
