using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>
/// Trains a <see cref="HashedLinearModel"/> to put right options first: conditional log-likelihood of the right ones together, by AdaGrad (Duchi et al.
/// 2011) with dropout of features; the weights are the mean over the last rounds. The same seed gives the same model.
/// </summary>
internal sealed class RankTrainer
{
    private const int Rounds = 6, Averaged = 3, RowBits = 15, Width = 4;

    private const float Rate = 0.1f, Kept = 0.85f;

    private readonly float[] _weights = new float[Width << RowBits], _squares = new float[Width << RowBits];

    public int Seed { get; init; } = 1;

    /// <summary>Learns from all examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="report">Told the number of each round and its mean loss.</param>
    public HashedLinearModel Train(IReadOnlyList<RankExample> examples, Action<int, double> report)
    {
        var random = new Random(Seed);
        float[] mean = new float[_weights.Length];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        Array.Fill(_squares, 1f);
        for (int round = 1; round <= Rounds; round++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (int i in order) loss += Step(examples[i], random);
            for (int w = 0; w < mean.Length && round > Rounds - Averaged; w++) mean[w] += _weights[w] / Averaged;
            report(round, loss / Math.Max(1, order.Length));
        }
        return Quantizer.Build(mean, Width);
    }

    /// <summary>One step toward the right options; what they lacked of certainty, in log-odds.</summary>
    private double Step(RankExample example, Random random)
    {
        uint[][] options = [.. example.Options.Select(features => FeatureDropout.Thin([.. features], Kept, random).ToArray())];
        double[] odds = [.. options.Select(features => (double)Score(features, example.Column))];
        double highest = odds.Max();
        for (int i = 0; i < odds.Length; i++) odds[i] = Math.Exp(odds[i] - highest);
        double all = odds.Sum(), right = odds.Where((_, i) => example.IsRight[i]).Sum();
        if (right <= 0) right = double.Epsilon;
        for (int i = 0; i < odds.Length; i++)
        {
            float gradient = (float)((odds[i] / all) - (example.IsRight[i] ? odds[i] / right : 0));
            foreach (uint feature in options[i])
            {
                int at = RowOf(feature, example.Column);
                _squares[at] += gradient * gradient;
                _weights[at] -= Rate * gradient / MathF.Sqrt(_squares[at]);
            }
        }
        return Math.Log(all / right);
    }

    private float Score(uint[] features, int column)
    {
        float sum = 0;
        foreach (uint feature in features) sum += _weights[RowOf(feature, column)];
        return sum;
    }

    private static int RowOf(uint feature, int column) => ((int)(feature >> (32 - RowBits)) * Width) + column;
}
