using System.Numerics;
using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Linguistics;

/// <summary>
/// What is known of a word beyond the treebanks: the cluster of words used like it (k-means over word vectors, in fine and in
/// coarse grain) and the tags that large, automatically tagged corpora give it. Words are looked up by the hash of their normal
/// form; the table keeps 16 bits of each hash, so that one unknown word in some ten thousand is taken for a known one.
/// </summary>
internal sealed class WordTable
{
    public static readonly ulong FeatureSet = FeatureHash.OfText("words 1: normal form");

    private static readonly Lazy<WordTable> Shared = new(() => Read(ModelFile.Load("en-words", FeatureSet)));

    private readonly ushort[] _prints;
    private readonly ushort[] _clusters;
    private readonly ushort[] _tagSets;
    private readonly ushort[] _coarse;
    private readonly int _shift;

    /// <param name="prints">Open addressing: the low half of the hash of the word in each slot.</param>
    /// <param name="clusters">The fine cluster of the word in each slot, 0 when it has none.</param>
    /// <param name="tagSets">1 and more: the number of its tag set; 0 in an empty slot.</param>
    /// <param name="coarse">The coarse cluster of each fine one.</param>
    public WordTable(ushort[] prints, ushort[] clusters, ushort[] tagSets, ushort[] coarse)
    {
        bool fits = prints.Length > 1 && BitOperations.IsPow2(prints.Length) && clusters.Length == prints.Length && tagSets.Length == prints.Length
            && Array.TrueForAll(clusters, cluster => cluster < coarse.Length) && tagSets.Contains((ushort)0);
        if (!fits) throw new ModelFileException("The tables of the word table do not fit each other.");
        (_prints, _clusters, _tagSets, _coarse) = (prints, clusters, tagSets, coarse);
        _shift = 32 - BitOperations.Log2((uint)prints.Length);
    }

    /// <summary>The embedded table, loaded once.</summary>
    public static WordTable Default => Shared.Value;

    public static WordTable Read(ModelFile file) =>
        new(file.Numbers<ushort>("prints"), file.Numbers<ushort>("clusters"), file.Numbers<ushort>("tagsets"), file.Numbers<ushort>("coarse"));

    public void Write(ModelWriter file) =>
        file.Add<ushort>("prints", _prints).Add<ushort>("clusters", _clusters).Add<ushort>("tagsets", _tagSets).Add<ushort>("coarse", _coarse);

    /// <summary>Looks a word up by the hash of its normal form; zeros for a word that is not there.</summary>
    public (ushort Fine, ushort Coarse, ushort TagSet) Find(uint normal)
    {
        for (uint slot = normal >> _shift; ; slot = (slot + 1) & (uint)(_prints.Length - 1))
        {
            if (_tagSets[slot] == 0) return default;
            if (_prints[slot] == (ushort)normal) return (_clusters[slot], _coarse[_clusters[slot]], _tagSets[slot]);
        }
    }

    /// <summary>Builds a table with a fifth of its slots empty or more.</summary>
    /// <param name="words">By the hash of the normal form; of two words with one hash the first stays. Tag sets count from 1.</param>
    /// <param name="coarse">The coarse cluster of each fine one, beginning with 0 for cluster 0, "none".</param>
    public static WordTable Build(IReadOnlyCollection<(uint Normal, ushort Fine, ushort TagSet)> words, ushort[] coarse)
    {
        int slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, words.Count * 10 / 8));
        ushort[] prints = new ushort[slots], clusters = new ushort[slots], tagSets = new ushort[slots];
        int shift = 32 - BitOperations.Log2((uint)slots);
        foreach (var (normal, fine, tagSet) in words)
        {
            uint slot = normal >> shift;
            while (tagSets[slot] != 0 && prints[slot] != (ushort)normal) slot = (slot + 1) & (uint)(slots - 1);
            if (tagSets[slot] == 0) (prints[slot], clusters[slot], tagSets[slot]) = ((ushort)normal, fine, tagSet);
        }
        return new WordTable(prints, clusters, tagSets, coarse);
    }
}
