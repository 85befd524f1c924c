using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>A text to learn from.</summary>
/// <param name="Pieces">Its word pieces, [CLS] first.</param>
/// <param name="Roles">What each is.</param>
/// <param name="Features">Numbers from elsewhere, about as large as 1.</param>
/// <param name="Target">The chance of each label; they add up to 1.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record EncoderExample(int[] Pieces, PieceRole[] Roles, float[] Features, float[] Target, float Weight = 1);
