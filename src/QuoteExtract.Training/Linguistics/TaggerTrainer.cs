using QuoteExtract.Learning;
using QuoteExtract.Linguistics;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Training.Linguistics;

/// <summary>Trains the <see cref="Tagger"/>. Both passes see the tags that they would predict themselves, not the gold ones.</summary>
internal sealed class TaggerTrainer
{
    /// <summary>How many passes over the sentences.</summary>
    public int Rounds { get; init; } = 8;

    /// <summary>The share of features kept in a step.</summary>
    public float Kept { get; init; } = 0.7f;

    public float Rate { get; init; } = 0.1f;

    /// <summary>The number of rows of the Penn model, as a power of two; the universal model has half as many.</summary>
    public int RowBits { get; init; } = 15;

    public int Seed { get; init; } = 1;

    /// <param name="tags">The Penn tags by number, the first for "none".</param>
    public Tagger Train(IReadOnlyList<TrainingSentence> sentences, string[] tags)
    {
        var random = new Random(Seed);
        var penn = new LogLinearTrainer(RowBits, (tags.Length + 15) / 16 * 16, tags.Length, Rate);
        var universal = new LogLinearTrainer(RowBits - 1, 32, (int)PartOfSpeech.X + 1, Rate);
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (int s in order) Step(sentences[s], penn, universal, round, random);
        }
        return new Tagger(penn.Build(), universal.Build(), tags);
    }

    private void Step(TrainingSentence sentence, LogLinearTrainer penn, LogLinearTrainer universal, int round, Random random)
    {
        Span<uint> features = stackalloc uint[FeatureWriter.BufferLength];
        byte[] predicted = new byte[sentence.Words.Length];
        int end = sentence.Words.Length - TaggerFeatures.Padding;
        for (int i = TaggerFeatures.Padding; i < end; i++)
        {
            var all = features[..TaggerFeatures.Penn(sentence.Words, i, predicted[i - 1], predicted[i - 2], features)];
            int guess = penn.Predict(all, first: 1);
            if (sentence.Penn[i] != 0) penn.Step(FeatureDropout.Thin(all, Kept, random), sentence.Penn[i]);
            predicted[i] = (byte)(round == 0 && sentence.Penn[i] != 0 ? sentence.Penn[i] : guess);
        }
        for (int i = TaggerFeatures.Padding; i < end; i++)
        {
            if (sentence.Universal[i] == 0) continue;
            var all = features[..TaggerFeatures.Universal(sentence.Words, predicted, i, features)];
            universal.Step(FeatureDropout.Thin(all, Kept, random), sentence.Universal[i]);
        }
    }
}
