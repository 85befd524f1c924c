using System.Globalization;
using QuoteExtract.Speakers;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Speakers;

/// <summary>
/// Learns what the features of a mention are worth as the antecedent of a pronoun: conditional log-likelihood of the right
/// entity, all its mentions together, with an L2 penalty, by AdaGrad over all examples at once. Deterministic.
/// </summary>
internal sealed class PronounTrainer
{
    private const int Rounds = 400;

    private const double Rate = 0.3, Penalty = 2;

    private static readonly string[] Names = Enum.GetNames<PronounFeature>();

    /// <summary>How many articles of PolNeAR to read.</summary>
    public int Articles { get; init; } = int.MaxValue;

    /// <summary>Told of what is done.</summary>
    public Action<string> Progress { get; init; } = _ => { };

    /// <summary>Learns from every second text of GAP development, the first, third and so on, the sources of as many articles of PolNeAR dev, and the chains in PolNeAR train, and writes pronoun-weights.tsv.</summary>
    /// <param name="data">The folder of the corpora, ../shared/data.</param>
    /// <param name="path">The file to write.</param>
    public void TrainTo(string data, string path)
    {
        var reader = new PronounReader(QuoteExtractor.Create(), PronounWeights.Learned);
        var gap = GapReader.Read(Path.Combine(data, "coref", "gap-development.tsv.gz")).Where((_, i) => i % 2 == 0).SelectMany(reader.Read).ToList();
        Progress($"{gap.Count} pronouns of GAP");
        var speakers = SpeakerReader.Read(Path.Combine(data, "polnear", "dev-speakers.tsv"));
        var judged = PolNearReader.Read(Path.Combine(data, "polnear", "dev.jsonl.gz")).Where((_, i) => i % 2 == 0).SelectMany(article => reader.Read(article, speakers)).ToList();
        Progress($"{judged.Count} sources of PolNeAR dev");
        var news = PolNearReader.Read(Path.Combine(data, "polnear", "train.jsonl.gz"), silver: true).Take(Articles).SelectMany(reader.Read).ToList();
        Progress($"{news.Count} pronouns of PolNeAR");
        // The chains are a machine's: all of them together count as much as the judged pronouns.
        double share = Math.Min(1, (double)gap.Count / Math.Max(1, news.Count));
        var weights = Learn([.. gap.Select(one => (one, 1.0)), .. judged.Select(one => (one, 1.0)), .. news.Select(one => (one, share))]);
        Progress($"right entity first: GAP {Accuracy(gap, weights):P1}, sources {Accuracy(judged, weights):P1}, PolNeAR {Accuracy(news, weights):P1}");
        Write(path, weights);
    }

    private double[] Learn(IReadOnlyList<(PronounExample Example, double Share)> examples)
    {
        double[] weights = new double[Names.Length], squares = new double[Names.Length], gradient = new double[Names.Length];
        for (int round = 0; round < Rounds; round++)
        {
            Array.Clear(gradient);
            double likelihood = examples.Sum(one => one.Share * AddGradient(one.Example, one.Share, weights, gradient));
            for (int f = 0; f < weights.Length; f++)
            {
                double slope = gradient[f] - Penalty * weights[f];
                squares[f] += slope * slope;
                if (squares[f] > 0) weights[f] += Rate * slope / Math.Sqrt(squares[f]);
            }
            if (round % 100 == 99) Progress(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: log-likelihood {likelihood / examples.Count:F4}"));
        }
        return weights;
    }

    // What the features of the right mentions have beyond what the ranker expects of them.
    private static double AddGradient(PronounExample example, double share, double[] weights, double[] gradient)
    {
        double[] odds = [.. example.Candidates.Select(features => Math.Exp(features.Sum(feature => weights[(int)feature])))];
        double all = odds.Sum(), right = odds.Where((_, i) => example.IsRight[i]).Sum();
        for (int i = 0; i < odds.Length; i++)
        {
            double step = share * ((example.IsRight[i] ? odds[i] / right : 0) - odds[i] / all);
            foreach (var feature in example.Candidates[i]) gradient[(int)feature] += step;
        }
        return Math.Log(right / all);
    }

    private static double Accuracy(List<PronounExample> examples, double[] weights) => examples.Count == 0 ? 0 : examples.Average(example =>
    {
        double[] odds = [.. example.Candidates.Select(features => features.Sum(feature => weights[(int)feature]))];
        return example.IsRight[Array.IndexOf(odds, odds.Max())] ? 1.0 : 0.0;
    });

    private static void Write(string path, double[] weights)
    {
        var lines = Names.Select((name, f) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{weights[f]:0.###}")).Order(StringComparer.OrdinalIgnoreCase);
        File.WriteAllText(path, "# What each feature of a mention is worth, in log-odds, as the antecedent of a pronoun. Written by quoteextract train pronouns.\n" + string.Join('\n', lines) + "\n");
    }
}
