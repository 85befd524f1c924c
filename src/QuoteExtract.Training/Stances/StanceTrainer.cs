using System.Globalization;
using QuoteExtract.Stances;
using QuoteExtract.Training.Evaluation;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Training.Stances;

/// <summary>
/// Trains a <see cref="StanceModel"/>. Each example that takes a side is seen a second time in the mirror, all signs and the label turned, so that what is
/// learnt of praise is known of blame. The probabilities' heats are found on examples left out, group by group.
/// </summary>
internal sealed class StanceTrainer
{
    private const int RowBits = 14, Width = 8, Folds = 5, Orders = 4;

    public int Seed { get; init; } = 1;

    public int Rounds { get; init; } = 12;

    /// <summary>The share of features that a step keeps.</summary>
    public float Kept { get; init; } = 0.5f;

    public float Rate { get; init; } = 0.05f;

    /// <summary>Told the figures of each kind of group in the fivefold run, by the part of its name before a space or hyphen.</summary>
    public Action<string>? Progress { get; init; }

    /// <summary>Told each wrong answer of the fivefold run.</summary>
    public Action<StanceExample, string>? Wrong { get; init; }

    /// <summary>Trains on all examples; heats from a fivefold run over those of weight 1 and more.</summary>
    /// <param name="examples">Of any weight.</param>
    public StanceModel Train(IReadOnlyList<StanceExample> examples)
    {
        var observed = examples.Select(Observe).ToList();
        double absent = Share(observed.Where(one => one.Plain is null), one => one.Label == StanceLabel.None);
        var seen = observed.Where(one => one.Plain is not null).ToList();
        var (side, sign) = Heats(seen);
        return Learn(seen, side, sign, (float)absent);
    }

    private (float Side, float Sign) Heats(List<Observed> seen)
    {
        var sides = new List<(double Margin, bool IsTrue)>();
        var signs = new List<(double Margin, bool IsTrue)>();
        var scorers = new SortedDictionary<string, StanceScorer>(StringComparer.Ordinal);
        for (int fold = 0; fold < Folds; fold++)
        {
            var model = Learn([.. seen.Where(one => one.Weight < 1 || FoldOf(one.Group) != fold)], 1, 1, 1);
            foreach (var one in seen.Where(one => one.Weight >= 1 && FoldOf(one.Group) == fold))
            {
                var (favor, against, none) = model.Judge(one.Plain!);
                sides.Add((Math.Log((favor + against) / none), one.Label != StanceLabel.None));
                if (one.Label != StanceLabel.None) signs.Add((Math.Log(favor / against), one.Label == StanceLabel.Favor));
                if (!scorers.TryGetValue(one.Set, out var scorer)) scorers[one.Set] = scorer = new StanceScorer();
                double most = none >= favor + against ? none : Math.Max(favor, against);
                var found = none == most ? StanceLabel.None : favor == most ? StanceLabel.Favor : StanceLabel.Against;
                if (found != one.Label) Wrong?.Invoke(one.Example, string.Create(CultureInfo.InvariantCulture, $"{found} +{favor:F2} -{against:F2}"));
                scorer.Add(one.Label, found, most);
            }
        }
        foreach (var (set, scorer) in scorers)
            Progress?.Invoke(string.Create(CultureInfo.InvariantCulture, $"fivefold, {set}: macro-F1 {scorer.MacroOfTwo:F1} of two, {scorer.MacroOfThree:F1} of three"));
        var heats = (Heat(sides), Heat(signs));
        Progress?.Invoke(string.Create(CultureInfo.InvariantCulture, $"heats {heats}; sign right {100.0 * signs.Count(one => one.Margin > 0 == one.IsTrue) / Math.Max(1, signs.Count):F1}, side right {100.0 * sides.Count(one => one.Margin > 0 == one.IsTrue) / Math.Max(1, sides.Count):F1}"));
        return heats;
    }

    /// <summary>The fold of a group, the same in every run.</summary>
    public static int FoldOf(string group) => (int)(QuoteExtract.Learning.FeatureHash.OfWord(group) % Folds);

    private StanceModel Learn(List<Observed> seen, float sideHeat, float signHeat, float absent)
    {
        var learnt = Enumerable.Range(0, Orders).Select(order => LearnOnce(seen, Seed + order)).ToList();
        return new StanceModel(LogLinearTrainer.BuildMean([.. learnt.Select(one => one.Sides)]), LogLinearTrainer.BuildMean([.. learnt.Select(one => one.Signs)]), sideHeat, signHeat, absent);
    }

    private (LogLinearTrainer Sides, LogLinearTrainer Signs) LearnOnce(List<Observed> seen, int seed)
    {
        var sides = new LogLinearTrainer(RowBits, Width, 2, Rate);
        var signs = new LogLinearTrainer(RowBits, Width, 2, Rate);
        var random = new Random(seed);
        var order = seen.ToArray();
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var one in order)
            {
                if (one.TellsSide) Step(sides, one.Plain!, one.Label == StanceLabel.None ? 0 : 1, one.Weight, random);
                if (one.Label == StanceLabel.None) continue;
                if (one.TellsSide) Step(sides, one.Mirrored!, 1, one.Weight, random);
                Step(signs, one.Plain!, one.Label == StanceLabel.Favor ? 1 : 0, one.Weight, random);
                Step(signs, one.Mirrored!, one.Label == StanceLabel.Favor ? 0 : 1, one.Weight, random);
            }
        }
        return (sides, signs);
    }

    private void Step(LogLinearTrainer trainer, List<StanceFeature> features, int gold, float weight, Random random)
    {
        Span<uint> hashes = stackalloc uint[StanceFeatures.Most];
        for (int i = 0; i < features.Count; i++) hashes[i] = features[i].Hash;
        trainer.Step(FeatureDropout.Thin(hashes[..features.Count], Kept, random), gold, weight);
    }

    // The heat by which the margins are most likely (Guo et al. 2017), by search.
    private static float Heat(List<(double Margin, bool IsTrue)> judged)
    {
        double best = 1, least = double.MaxValue;
        for (double heat = 0.1; heat < 3; heat *= 1.05)
        {
            double loss = judged.Sum(one => Math.Log(1 + Math.Exp(one.IsTrue ? -heat * one.Margin : heat * one.Margin)));
            if (loss < least) (best, least) = (heat, loss);
        }
        return (float)best;
    }

    private static double Share(IEnumerable<Observed> seen, Func<Observed, bool> counts)
    {
        var all = seen.Where(one => one.TellsSide).ToList();
        return (all.Count(counts) + 9.0) / (all.Count + 10.0);
    }

    private static Observed Observe(StanceExample example)
    {
        var mentions = TargetFinder.Find(example.Article, example.Quotation, example.Target);
        if (mentions.Count == 0) return new Observed(example, null, null);
        var scope = new StanceScope(example.Article, example.Quotation, mentions);
        if (scope.SaysNothing) return new Observed(example, null, null);
        List<StanceFeature> plain = [], mirrored = [];
        StanceFeatures.Read(example.Article, scope, example.Target, 1, plain);
        StanceFeatures.Read(example.Article, scope, example.Target, -1, mirrored);
        return new Observed(example, plain, mirrored);
    }

    private sealed record Observed(StanceExample Example, List<StanceFeature>? Plain, List<StanceFeature>? Mirrored)
    {
        public StanceLabel Label => Example.Label;

        public string Group => Example.Group;

        public string Set => Example.Set;

        public float Weight => Example.Weight;

        public bool TellsSide => Example.TellsSide;
    }
}
