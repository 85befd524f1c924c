using QuoteExtract.Learning;
using QuoteExtract.Linguistics;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Learning;

/// <summary>Chooses the words that have a vector of their own.</summary>
internal static class Vocabulary
{
    /// <summary>The length of a vector: those that are read, and room for what is learnt beside.</summary>
    public const int Width = 104;

    /// <summary>The mean size of a number in a vector, to which all are brought.</summary>
    private const double Size = 0.3;

    /// <summary>Takes the words that occur, the most frequent first, and then those that do not.</summary>
    /// <param name="vectors">All there are, the most frequent word first.</param>
    /// <param name="occurring">The hashes of the words of a corpus.</param>
    /// <param name="count">How many words to take.</param>
    /// <returns>Their rows, and the vectors of these; row 0, for a word without one, is zero.</returns>
    public static (WordIndex Index, float[] Rows) Of(WordVectors vectors, IEnumerable<uint> occurring, int count)
    {
        var occur = occurring.ToHashSet();
        var first = new Dictionary<uint, int>();
        for (int i = 0; i < vectors.Words.Length; i++) first.TryAdd(TokenAttributes.NormalHash(vectors.Words[i]), i);
        uint[] hashes = [.. first.OrderBy(word => occur.Contains(word.Key) ? 0 : 1).ThenBy(word => word.Value).Take(count).Select(word => word.Key).Order()];
        float[] rows = new float[(hashes.Length + 1) * Width];
        for (int row = 0; row < hashes.Length; row++) vectors.Of(first[hashes[row]]).CopyTo(rows.AsSpan((row + 1) * Width));
        double squares = 0;
        foreach (float number in rows) squares += number * number;
        float factor = (float)(Size / Math.Sqrt(squares / rows.Length));
        for (int i = 0; i < rows.Length; i++) rows[i] *= factor;
        return (new WordIndex(hashes), rows);
    }
}
