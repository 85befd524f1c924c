using QuoteExtract.Linguistics;
using QuoteExtract.Stances;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Stances;

/// <summary>Makes <see cref="WordLeanings"/>: a logistic regression from word vectors to the polarity lists, applied to all frequent words.</summary>
internal static class LeaningTrainer
{
    private const int Rounds = 30;
    private const double Rate = 0.05, Least = 0.8, Strong = 2, Strongest = 3.2;

    /// <param name="words">Words with their vectors.</param>
    /// <param name="progress">Told how often the sign is right for listed words left out.</param>
    public static WordLeanings Train(WordVectors words, Action<string> progress)
    {
        var vectors = words.Words.Select((word, n) => (Word: word, Vector: words.Of(n).ToArray())).Where(one => char.IsLetter(one.Word[0])).ToList();
        var listed = vectors.Select(one => (one.Vector, Polarity: StanceWords.Polarity(one.Word, out var kind), kind, one.Word))
            .Where(one => one.Polarity != 0 && one.kind is StanceWordKind.Opinion or StanceWordKind.Attitude).ToList();
        var trial = Learn([.. listed.Where((_, n) => n % 5 != 0).Select(one => (one.Vector, one.Polarity))]);
        var left = listed.Where((_, n) => n % 5 == 0).ToList();
        progress($"{listed.Count} listed words; sign right {100.0 * left.Count(one => Score(trial, one.Vector) > 0 == one.Polarity > 0) / left.Count:F1} of {left.Count} left out");
        double[] weights = Learn([.. listed.Select(one => (one.Vector, one.Polarity))]);
        var leanings = new SortedDictionary<uint, sbyte>();
        foreach (var (word, vector) in vectors)
        {
            double score = Score(weights, vector);
            if (Math.Abs(score) < Least) continue;
            int size = Math.Abs(score) >= Strongest ? 3 : Math.Abs(score) >= Strong ? 2 : 1;
            leanings.TryAdd(TokenAttributes.NormalHash(word), (sbyte)(Math.Sign(score) * size));
        }
        progress($"{leanings.Count} words lean");
        return new WordLeanings([.. leanings.Keys], [.. leanings.Values]);
    }

    private static double[] Learn(List<(float[] Vector, int Polarity)> words)
    {
        double[] weights = new double[words[0].Vector.Length + 1];
        for (int round = 0; round < Rounds; round++)
            foreach (var (vector, polarity) in words)
            {
                double step = Rate / (1 + round) * (polarity > 0 ? 1 - Sigmoid(Score(weights, vector)) : -Sigmoid(Score(weights, vector)));
                double norm = Norm(vector);
                for (int d = 0; d < vector.Length; d++) weights[d] += step * 6 * vector[d] / norm;
                weights[^1] += step;
            }
        return weights;
    }

    private static double Score(double[] weights, float[] vector)
    {
        double sum = 0, norm = Norm(vector);
        for (int d = 0; d < vector.Length; d++) sum += weights[d] * vector[d];
        return 6 * sum / norm + weights[^1];
    }

    private static double Norm(float[] vector) => Math.Sqrt(vector.Sum(x => (double)x * x)) + 1e-9;

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
