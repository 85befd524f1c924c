namespace QuoteExtract.Learning;

/// <summary>What a word piece is to the question that an <see cref="EncoderModel"/> answers.</summary>
[Flags]
internal enum PieceRoles : byte
{
    None = 0,

    /// <summary>Its state counts in the first mean: the words of the text, say.</summary>
    First = 1,

    /// <summary>Its state counts in the second mean: the words that name the target, say.</summary>
    Second = 2,

    /// <summary>It is of the second segment, after the first [SEP].</summary>
    SecondSegment = 4,
}
