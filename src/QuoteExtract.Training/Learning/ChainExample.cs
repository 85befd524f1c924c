namespace QuoteExtract.Training.Learning;

/// <summary>A sequence to learn from.</summary>
/// <param name="Features">The feature hashes of its places, one after another.</param>
/// <param name="Ends">For each place the index after its last feature.</param>
/// <param name="Allowed">For each place the labels that may be right, as bits; one bit when the label is known.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record ChainExample(uint[] Features, int[] Ends, byte[] Allowed, float Weight)
{
    public int Length => Ends.Length;
}
