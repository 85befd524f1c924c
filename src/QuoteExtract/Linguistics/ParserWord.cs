namespace QuoteExtract.Linguistics;

/// <summary>What the parser's features look at in a word.</summary>
/// <param name="Word">The hash of its normal form.</param>
/// <param name="Tag">Its Penn tag and universal tag in one number.</param>
/// <param name="Cluster">Its fine cluster.</param>
/// <param name="Coarse">Its coarse cluster.</param>
internal readonly record struct ParserWord(uint Word, uint Tag, uint Cluster, uint Coarse)
{
    /// <summary>What stands where no word is: before the sentence, below the stack, for a child that is not there.</summary>
    public static readonly ParserWord None = new(1, 1, 0, 0);

    /// <summary>The root, which stands after the last word.</summary>
    public static readonly ParserWord Root = new(2, 2, 0, 0);

    /// <summary>The words of a sentence, numbered from 1 with <see cref="None"/> at 0, then the root, then two places of nothing.</summary>
    /// <param name="words">The attributes, tags and universal tags with <see cref="TaggerFeatures.Padding"/> around them.</param>
    /// <param name="to"><c>words.Length − 2 · Padding + 4</c> places.</param>
    public static void Fill(ReadOnlySpan<TokenAttributes> words, ReadOnlySpan<byte> penn, ReadOnlySpan<byte> universal, Span<ParserWord> to)
    {
        int count = words.Length - 2 * TaggerFeatures.Padding;
        to[0] = to[count + 2] = to[count + 3] = None;
        to[count + 1] = Root;
        for (int i = 0; i < count; i++)
        {
            ref readonly var word = ref words[TaggerFeatures.Padding + i];
            uint tag = penn[TaggerFeatures.Padding + i] * 32u + universal[TaggerFeatures.Padding + i];
            to[i + 1] = new ParserWord(word.Normal, tag, word.Cluster, word.CoarseCluster);
        }
    }
}
