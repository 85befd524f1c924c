namespace QuoteExtract.Training.Learning;

/// <summary>Room for gradients on the way down, which the layers use in turn.</summary>
internal sealed class EncoderRoom
{
    public float[] Part = [], Inner = [], Taken = [], Gates = [];
}
