namespace QuoteExtract.Training.Learning;

/// <summary>A sequence for a recurrent model to learn from.</summary>
/// <param name="Words">The row of each place's word among the word vectors; 0 for a word without one.</param>
/// <param name="Rows">The rows of its places' features, one after another.</param>
/// <param name="Ends">For each place the index after its last feature.</param>
/// <param name="Allowed">For each place the labels that may be right, as bits; one bit when the label is known.</param>
internal sealed record RecurrentExample(int[] Words, int[] Rows, int[] Ends, byte[] Allowed)
{
    public int Length => Ends.Length;
}
