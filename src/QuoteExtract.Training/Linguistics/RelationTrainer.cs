using QuoteExtract.Learning;
using QuoteExtract.Linguistics;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Training.Linguistics;

/// <summary>Trains the relations of the parser on gold trees with predicted tags.</summary>
internal sealed class RelationTrainer
{
    public int Rounds { get; init; } = 5;

    /// <summary>The share of features kept in a step.</summary>
    public float Kept { get; init; } = 0.8f;

    /// <summary>The number of rows, as a power of two.</summary>
    public int RowBits { get; init; } = 15;

    public int Seed { get; init; } = 1;

    /// <summary>The relations by number: those of twenty words and more, the rest without their subtype.</summary>
    public static string[] Names(IEnumerable<string> relations)
    {
        var frequent = relations.GroupBy(relation => relation).Where(group => group.Count() >= 20).Select(group => group.Key)
            .Where(relation => relation != DependencyParser.RootRelation).Order(StringComparer.Ordinal);
        return [DependencyParser.RootRelation, .. frequent];
    }

    /// <summary>The number of a relation, of the relation without its subtype, or 255.</summary>
    public static byte Number(string[] names, string relation)
    {
        int number = Array.IndexOf(names, relation);
        if (number < 0 && relation.IndexOf(':') is var colon and > 0) number = Array.IndexOf(names, relation[..colon]);
        return number < 0 ? RelationFeatures.Unknown : (byte)number;
    }

    /// <param name="names">As <see cref="Names"/> makes them.</param>
    public HashedLinearModel Train(IReadOnlyList<ParsedSentence> sentences, string[] names)
    {
        var random = new Random(Seed);
        var trainer = new LogLinearTrainer(RowBits, (names.Length + 15) / 16 * 16, names.Length);
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (int s in order) Step(sentences[s], trainer, round, random);
        }
        return trainer.Build();
    }

    private void Step(ParsedSentence sentence, LogLinearTrainer trainer, int round, Random random)
    {
        Span<uint> features = stackalloc uint[FeatureWriter.BufferLength];
        int[] heads = sentence.Tree.Heads;
        var tree = new TreeView(heads, new int[heads.Length * TreeView.Columns]);
        byte[] relations = new byte[heads.Length];
        for (int word = 1; word < heads.Length - 1; word++)
        {
            byte gold = sentence.Relations[word];
            if (heads[word] == heads.Length - 1) continue;
            var all = features[..RelationFeatures.Fill(sentence.Words, in tree, relations, word, features)];
            relations[word] = round == 0 && gold != RelationFeatures.Unknown ? gold : (byte)trainer.Predict(all, first: 1);
            if (gold is not (0 or RelationFeatures.Unknown)) trainer.Step(FeatureDropout.Thin(all, Kept, random), gold);
        }
    }
}
