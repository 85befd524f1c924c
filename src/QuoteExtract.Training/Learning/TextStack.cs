namespace QuoteExtract.Training.Learning;

/// <summary>The texts of one step, their pieces one after another.</summary>
internal sealed class TextStack
{
    public TextStack(IReadOnlyList<EncoderExample> examples)
    {
        Examples = examples;
        (Starts, WeightStarts) = (new int[examples.Count + 1], new int[examples.Count + 1]);
        for (int i = 0; i < examples.Count; i++)
        {
            int length = examples[i].Pieces.Length;
            Starts[i + 1] = Starts[i] + length;
            WeightStarts[i + 1] = WeightStarts[i] + (length * QuoteExtract.Learning.SelfAttention.Padded(length));
        }
    }

    public IReadOnlyList<EncoderExample> Examples { get; }

    /// <summary>Where each text begins, and where the last one ends.</summary>
    public int[] Starts { get; }

    /// <summary>Where the weights of one head of attention begin for each text.</summary>
    public int[] WeightStarts { get; }

    /// <summary>How many pieces there are.</summary>
    public int Count => Starts[^1];

    /// <summary>How many weights one head has.</summary>
    public int Weights => WeightStarts[^1];
}
