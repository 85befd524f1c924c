using QuoteExtract.Linguistics;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Linguistics;

/// <summary>Makes the <see cref="WordTable"/>: clusters from word vectors, tag sets from automatically tagged corpora.</summary>
internal static class WordTableTrainer
{
    /// <param name="vectors">The most frequent word first.</param>
    /// <param name="tagged">Words with the Penn tags some program gave them.</param>
    public static WordTable Train(WordVectors vectors, IEnumerable<(string Word, string Tag)> tagged, int seed, int fine = 1024, int coarse = 64, int rounds = 12)
    {
        var random = new Random(seed);
        var normals = new Dictionary<uint, int>();
        for (int i = 0; i < vectors.Words.Length; i++) normals.TryAdd(TokenAttributes.NormalHash(vectors.Words[i]), i);
        int[] rows = [.. normals.Values.Order()];
        int width = (vectors.Dimensions + 15) / 16 * 16;
        float[] padded = new float[rows.Length * width];
        for (int i = 0; i < rows.Length; i++) vectors.Of(rows[i]).CopyTo(padded.AsSpan(i * width));
        int[] clusters = KMeans.Cluster(padded, width, fine, rounds, random, out float[] centroids);
        int[] coarseClusters = KMeans.Cluster(centroids, width, coarse, rounds * 2, random, out _);
        var clusterOf = new Dictionary<uint, ushort>();
        for (int i = 0; i < rows.Length; i++) clusterOf[TokenAttributes.NormalHash(vectors.Words[rows[i]])] = (ushort)(clusters[i] + 1);

        var tagSets = TagSets(tagged);
        var words = clusterOf.Keys.Union(tagSets.Keys).Order().Select(normal => (normal, clusterOf.GetValueOrDefault(normal), tagSets.GetValueOrDefault(normal, (ushort)1)));
        return WordTable.Build([.. words], [0, .. coarseClusters.Select(c => (ushort)(c + 1))]);
    }

    /// <summary>
    /// The tags of a word that make up a tenth of its occurrences or more, the most frequent first, at most four. Words with the
    /// same tags share a set; sets of fewer than five words, and words seen once, are left out (set 1).
    /// </summary>
    private static Dictionary<uint, ushort> TagSets(IEnumerable<(string Word, string Tag)> tagged)
    {
        var counts = new Dictionary<uint, Dictionary<string, int>>();
        foreach (var (word, tag) in tagged)
        {
            uint normal = TokenAttributes.NormalHash(word);
            if (!counts.TryGetValue(normal, out var tags)) counts[normal] = tags = new(StringComparer.Ordinal);
            tags[tag] = tags.GetValueOrDefault(tag) + 1;
        }
        var sets = counts.Where(word => word.Value.Values.Sum() > 1)
            .Select(word => (word.Key, Set: string.Join(' ', word.Value.Where(tag => tag.Value * 10 >= word.Value.Values.Sum())
                .OrderByDescending(tag => tag.Value).ThenBy(tag => tag.Key, StringComparer.Ordinal).Take(4).Select(tag => tag.Key))));
        var numbers = new Dictionary<uint, ushort>();
        ushort next = 2;
        foreach (var group in sets.GroupBy(word => word.Set).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (group.Count() < 5) continue;
            foreach (var (normal, _) in group) numbers[normal] = next;
            next++;
        }
        return numbers;
    }
}
