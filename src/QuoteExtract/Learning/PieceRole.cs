namespace QuoteExtract.Learning;

/// <summary>What a word piece is to the question that an <see cref="EncoderModel"/> answers.</summary>
/// <param name="Part">The part of the text that it is of, below <see cref="Parts"/>.</param>
/// <param name="Mention">How it names what the question is about, below <see cref="Mentions"/>; 0 where it does not.</param>
internal readonly record struct PieceRole(byte Part, byte Mention = 0)
{
    /// <summary>How many parts there are.</summary>
    public const int Parts = 5;

    /// <summary>How many kinds of mentions there are, none among them.</summary>
    public const int Mentions = 5;

    /// <summary>The part of the words that are judged.</summary>
    public const byte Content = 1;

    /// <summary>The part of the words put before the text, which say what the question is about.</summary>
    public const byte Question = 4;

    /// <summary>How many vectors of roles there are: one for each part, then one for each kind of mention.</summary>
    public const int Vectors = Parts + Mentions;

    public bool IsContent => Part == Content;

    public bool IsMention => Mention != 0;
}
