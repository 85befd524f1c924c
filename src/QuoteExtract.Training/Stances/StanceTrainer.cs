using System.Globalization;
using QuoteExtract.Learning;
using QuoteExtract.Linguistics;
using QuoteExtract.Stances;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Training.Stances;

/// <summary>
/// Trains a <see cref="StanceModel"/>. A quotation is a sequence whose labels are all its stance, so that a chain which never changes its label makes
/// the network's scores add up. How hot its log-odds may be is found on examples left out, conflict by conflict and article by article.
/// </summary>
internal sealed class StanceTrainer
{
    /// <summary>The options of the model that the library has; docs/stances.md has the others that were tried.</summary>
    public static readonly RecurrentTrainerOptions BestOptions = new() { Rounds = 8, Units = 64, FeatureRows = 1 << 12, InputDropout = 0.4f, FeatureDropout = 0.25f, WordDropout = 0.25f, StateDropout = 0.6f };

    private const int Words = 20_000, Folds = 5;

    public RecurrentTrainerOptions Options { get; init; } = BestOptions;

    /// <summary>How many of the five folds to leave out in turn, for figures and heat.</summary>
    public int Trials { get; init; } = 1;

    /// <summary>Told the figures of each set on what was left out.</summary>
    public Action<string> Progress { get; init; } = _ => { };

    /// <summary>Told each wrong answer on what was left out.</summary>
    public Action<StanceExample, StanceJudgement>? Wrong { get; init; }

    /// <summary>Trains on all examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="vectors">What words begin with.</param>
    public StanceModel Train(IReadOnlyList<StanceExample> examples, WordVectors vectors)
    {
        var absent = examples.Where(one => Read(one, new WordIndex([])) is null).ToHashSet();
        var seen = examples.Where(one => !absent.Contains(one)).ToList();
        Progress($"{examples.Count} examples, {seen.Count} with something said of the target");
        float[] heats = Heats([.. Enumerable.Range(0, Trials).AsParallel().AsOrdered().Select(fold => Try(seen, fold, vectors)).AsEnumerable().SelectMany(Report)]);
        Progress(string.Create(CultureInfo.InvariantCulture, $"heat {heats[0]:F2} toward things, {heats[1]:F2} toward persons"));
        return Learn(seen, vectors, heats, (float)((absent.Count(one => one.Label == StanceLabel.None) + 9.0) / (absent.Count + 10.0)),
            (round, loss) => Progress(string.Create(CultureInfo.InvariantCulture, $"round {round}, mean loss {loss:0.0000}")));
    }

    /// <summary>The fold of a group, the same in every run.</summary>
    public static int FoldOf(string group) => (int)(FeatureHash.OfWord(group) % Folds);

    // What a model makes of a fold that it has not learnt from.
    private List<(StanceExample Example, StanceJudgement Judgement)> Try(List<StanceExample> seen, int fold, WordVectors vectors)
    {
        var model = Learn([.. seen.Where(one => FoldOf(one.Group) != fold)], vectors, [1, 1], 1);
        return [.. seen.Where(one => FoldOf(one.Group) == fold).Select(one => (one, model.Judge(one.Article, one.Quotation, one.Target)!))];
    }

    private List<(StanceExample Example, StanceJudgement Judgement)> Report(List<(StanceExample Example, StanceJudgement Judgement)> judged)
    {
        var scorers = new SortedDictionary<string, StanceScorer>(StringComparer.Ordinal);
        foreach (var (one, judgement) in judged)
        {
            if (!scorers.TryGetValue(one.Set, out var scorer)) scorers[one.Set] = scorer = new StanceScorer();
            scorer.Add(one.Label, judgement.Label, judgement.Chance(judgement.Label));
            if (judgement.Label != one.Label) Wrong?.Invoke(one, judgement);
        }
        foreach (var (set, scorer) in scorers)
            Progress(string.Create(CultureInfo.InvariantCulture, $"left out, {set}: macro-F1 {scorer.MacroOfTwo:F1} of two, {scorer.MacroOfThree:F1} of three"));
        return judged;
    }

    private StanceModel Learn(List<StanceExample> seen, WordVectors vectors, float[] heats, float absent, Action<int, double>? report = null)
    {
        var (index, rows) = Vocabulary.Of(vectors, seen.SelectMany(WordsOf), Words);
        var trainer = new RecurrentTrainer(Options, rows, Vocabulary.Width, MayStep);
        trainer.Train([.. seen.Select(one => Lesson(Read(one, index)!, one.Label))], report);
        return new StanceModel(index, trainer.Parameters.ToModel(), trainer.Parameters.Steps.Values, heats, absent);
    }

    private StanceInputs? Read(StanceExample one, WordIndex index) => StanceInputs.Read(one.Article, one.Quotation, one.Target, index, Options.FeatureRows);

    private IEnumerable<uint> WordsOf(StanceExample one) => Read(one, new WordIndex([]))!.Tokens.Select(token => TokenAttributes.NormalHash(one.Article.Word(token)));

    private static RecurrentExample Lesson(StanceInputs inputs, StanceLabel label)
    {
        byte[] allowed = new byte[inputs.Tokens.Length];
        Array.Fill(allowed, (byte)(1 << (int)label));
        return new RecurrentExample(inputs.Words, inputs.Rows, inputs.Ends, allowed);
    }

    private static bool MayStep(int from, int to) => to < StanceModel.Stances && (from == to || from == ChainModel.Labels);

    // Toward things and toward persons, found on what was not written to learn from.
    private static float[] Heats(List<(StanceExample Example, StanceJudgement Judgement)> judged) =>
        [.. new[] { false, true }.Select(person => Heat([.. judged.Where(one => one.Judgement.Inputs.IsPerson == person && !one.Example.IsLesson)]))];

    // The heat by which the right answers are most likely (Guo et al. 2017), by search.
    private static float Heat(List<(StanceExample Example, StanceJudgement Judgement)> judged)
    {
        if (judged.Count == 0) return 1;
        double best = 1, least = double.MaxValue;
        for (double heat = 0.2; heat < 3; heat *= 1.05)
        {
            double loss = judged.Sum(one => -Math.Log(Warmed(one.Judgement, one.Example.Label, heat)));
            if (loss < least) (best, least) = (heat, loss);
        }
        return (float)best;
    }

    private static double Warmed(StanceJudgement judgement, StanceLabel label, double heat)
    {
        double all = 0;
        foreach (var other in Enum.GetValues<StanceLabel>()) all += Math.Pow(judgement.Chance(other) + 1e-12, heat);
        return Math.Pow(judgement.Chance(label) + 1e-12, heat) / all;
    }
}
