using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>One layer of an encoder while it learns.</summary>
internal sealed class EncoderLayerParameters
{
    /// <param name="start">What it begins as; copied.</param>
    /// <param name="rate">How far a step goes; 0 if the layer stays as it is.</param>
    /// <param name="decay">The decay of matrices.</param>
    public EncoderLayerParameters(EncoderLayerWeights start, float rate, float decay)
    {
        Learns = rate > 0;
        (Gates, Output, Inner, Outer) = (Matrix(start.Gates), Matrix(start.Output), Matrix(start.Inner), Matrix(start.Outer));
        (GateBias, OutputBias, InnerBias, OuterBias) = (Row(start.GateBias), Row(start.OutputBias), Row(start.InnerBias),
            Row(start.OuterBias));
        (FirstNorm, SecondNorm) = (Row(start.FirstNorm), Row(start.SecondNorm));

        LearntNumbers Matrix(float[] values) => new([.. values], rate, decay);
        LearntNumbers Row(float[] values) => new([.. values], rate, 0);
    }

    public bool Learns { get; }

    public LearntNumbers Gates { get; }

    public LearntNumbers GateBias { get; }

    public LearntNumbers Output { get; }

    public LearntNumbers OutputBias { get; }

    public LearntNumbers FirstNorm { get; }

    public LearntNumbers Inner { get; }

    public LearntNumbers InnerBias { get; }

    public LearntNumbers Outer { get; }

    public LearntNumbers OuterBias { get; }

    public LearntNumbers SecondNorm { get; }

    public IEnumerable<LearntNumbers> All =>
        [Gates, GateBias, Output, OutputBias, FirstNorm, Inner, InnerBias, Outer, OuterBias, SecondNorm];

    /// <summary>The layer in eight bits.</summary>
    public EncoderLayerTables ToTables() => new()
    {
        Gates = Columns(Gates, GateBias),
        GateBias = [.. GateBias.Values],
        Output = Columns(Output, OutputBias),
        OutputBias = [.. OutputBias.Values],
        FirstNorm = [.. FirstNorm.Values],
        Inner = Columns(Inner, InnerBias),
        InnerBias = [.. InnerBias.Values],
        Outer = Columns(Outer, OuterBias),
        OuterBias = [.. OuterBias.Values],
        SecondNorm = [.. SecondNorm.Values],
    };

    private static VectorTable Columns(LearntNumbers matrix, LearntNumbers bias)
    {
        int columns = bias.Values.Length, rows = matrix.Values.Length / columns;
        float[] turned = new float[matrix.Values.Length];
        SmallProduct.Turn(matrix.Values, columns, rows, columns, turned, rows);
        return VectorTable.Of(turned, rows);
    }
}
