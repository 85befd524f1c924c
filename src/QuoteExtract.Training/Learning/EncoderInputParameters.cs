using QuoteExtract.Learning;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Learning;

/// <summary>The vectors of pieces, positions and segments while they learn, or stay.</summary>
internal sealed class EncoderInputParameters
{
    /// <param name="start">What they begin as; the positions that are not used are left behind.</param>
    /// <param name="rate">How far a step goes; 0 if they stay as they are.</param>
    public EncoderInputParameters(PretrainedEncoder start, EncoderTrainerOptions options, float rate)
    {
        (Width, Learns) = (start.Width, rate > 0);
        if (start.Positions.Length < options.LongestText * Width)
            throw new ArgumentException($"The encoder has positions for fewer than {options.LongestText} pieces.", nameof(options));
        Words = new LearntNumbers([.. start.Words], rate, options.WeightDecay);
        Positions = new LearntNumbers([.. start.Positions.AsSpan(0, options.LongestText * Width)], rate, options.WeightDecay);
        Segments = new LearntNumbers([.. start.Segments], rate, options.WeightDecay);
        Norm = new LearntNumbers([.. start.InputNorm], rate, 0);
    }

    public int Width { get; }

    public bool Learns { get; }

    public LearntNumbers Words { get; }

    public LearntNumbers Positions { get; }

    public LearntNumbers Segments { get; }

    public LearntNumbers Norm { get; }

    public IEnumerable<LearntNumbers> All => [Words, Positions, Segments, Norm];
}
