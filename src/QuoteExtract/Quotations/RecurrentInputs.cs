using System.Runtime.InteropServices;
using QuoteExtract.Learning;

namespace QuoteExtract.Quotations;

/// <summary>What the recurrent model reads of an article.</summary>
internal sealed class RecurrentInputs
{
    private readonly List<int> _features = [];

    private RecurrentInputs(int tokens) => (Words, Ends) = (new int[tokens], new int[tokens]);

    /// <summary>The row of each token's word.</summary>
    public int[] Words { get; }

    /// <summary>The rows of the tokens' features, one token after another.</summary>
    public ReadOnlySpan<int> Features => CollectionsMarshal.AsSpan(_features);

    /// <summary>For each token the index after its last feature.</summary>
    public int[] Ends { get; }

    /// <summary>Reads an article.</summary>
    /// <param name="context">What is known of it.</param>
    /// <param name="sequences">Which of its tokens are read; the others have no features.</param>
    /// <param name="words">The rows of words.</param>
    /// <param name="rows">How many rows features have.</param>
    public static RecurrentInputs Of(QuotationContext context, IReadOnlyList<(int Start, int End)> sequences, WordIndex words, int rows)
    {
        var inputs = new RecurrentInputs(context.Words.Length);
        Span<uint> hashes = stackalloc uint[FeatureWriter.BufferLength];
        inputs._features.EnsureCapacity(inputs.Words.Length * RecurrentFeatures.Count);
        int next = 0;
        foreach (var (start, end) in sequences)
        {
            for (; next < start; next++) inputs.Ends[next] = inputs._features.Count;
            for (; next < end; next++)
            {
                inputs.Words[next] = words.RowOf(context.Words[next].Normal);
                foreach (uint hash in hashes[..RecurrentFeatures.Of(context, start, end, next, hashes)]) inputs._features.Add((int)((ulong)hash * (uint)rows >> 32));
                inputs.Ends[next] = inputs._features.Count;
            }
        }
        for (; next < inputs.Words.Length; next++) inputs.Ends[next] = inputs._features.Count;
        return inputs;
    }
}
