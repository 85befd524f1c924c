using QuoteExtract.Learning;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Learning;

/// <summary>The vectors of pieces, positions and roles while they learn, or stay.</summary>
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
        // The parts begin as the first segment, the mentions as nothing.
        float[] roles = new float[PieceRole.Vectors * Width];
        for (int part = 0; part < PieceRole.Parts; part++) start.Segments.AsSpan(0, Width).CopyTo(roles.AsSpan(part * Width));
        Roles = new LearntNumbers(roles, options.FrozenLayers > 0 ? 0 : options.RoleRate, 0);
        Norm = new LearntNumbers([.. start.InputNorm], options.FrozenLayers > 0 ? 0 : options.Rate, 0);
    }

    public int Width { get; }

    public bool Learns { get; }

    public LearntNumbers Words { get; }

    public LearntNumbers Positions { get; }

    public LearntNumbers Roles { get; }

    public LearntNumbers Norm { get; }

    public IEnumerable<LearntNumbers> All => [Words, Positions, Roles, Norm];
}
