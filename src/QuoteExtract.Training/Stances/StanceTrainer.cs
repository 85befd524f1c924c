using System.Globalization;
using QuoteExtract.Learning;
using QuoteExtract.Models;
using QuoteExtract.Stances;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Training.Stances;

/// <summary>
/// Teaches a pretrained encoder to tell stances (<see cref="StanceReader"/>): each round reads each set as often as it is worth, part of
/// the lessons lengthened by neutral company. How hot its log-odds may be, and how sure the frames are, is found on judged quotations that
/// it never learns from.
/// </summary>
internal sealed record StanceTrainer
{
    /// <summary>The options of the model that the library has; docs/stances.md has the others that were tried.</summary>
    public static readonly EncoderTrainerOptions BestOptions = new()
    {
        Layers = [0, 1, 2, 3], LongestText = StanceText.Longest, Labels = StanceReader.Stances,
        Rounds = 4, Cycles = 2, Batch = 16, Rate = 2e-4f, HeadRate = 1e-3f, HeadDropout = 0.1f, LayerDropout = 0.1f,
    };

    // The part of the lessons in whose words the target's name is hidden.
    private const float HiddenTargets = 0.2f;

    public EncoderTrainerOptions Options { get; init; } = BestOptions;

    /// <summary>How many word pieces are kept.</summary>
    public int Pieces { get; init; } = 10_000;

    /// <summary>How often a round reads each example of a set, on average.</summary>
    public IReadOnlyDictionary<string, double> Shares { get; init; } = new Dictionary<string, double>();

    /// <summary>The part of the lessons that are lengthened; half as many of real texts.</summary>
    public double Lengthened { get; init; } = 0.6;

    /// <summary>Told what is done, with figures.</summary>
    public Action<string> Progress { get; init; } = _ => { };

    /// <summary>Teaches on examples.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="judged">What to find the heat on.</param>
    /// <param name="start">What the encoder begins as.</param>
    /// <returns>The model file.</returns>
    public byte[] Train(IReadOnlyList<StanceExample> examples, IReadOnlyList<StanceExample> judged, PretrainedEncoder start)
    {
        var lessons = Lessons(examples);
        var trials = Lessons(judged);
        Progress($"{examples.Count} examples, {lessons.Count} with something said of the target; "
            + $"{judged.Count} to choose by, {trials.Count} with something said");
        var encoder = start.Cut(Kept(start, lessons));
        var trainer = new EncoderTrainer(Options, encoder, StanceReader.Features);
        var company = new NeutralCompany(lessons);
        Progress($"{encoder.Pieces.Count} word pieces, {company.Clauses} neutral clauses");
        var random = new Random(Options.Seed);
        trainer.Train(Examples, Done);
        float[][] chances = Chances(trainer, trials, encoder.Pieces);
        Progress("the mean of the cycles");
        Report(trials, chances);
        var file = new ModelWriter();
        trainer.Parameters.ToTables().Write(file, "encoder");
        encoder.Pieces.Write(file, "pieces");
        Calibrate(trials, chances, file);
        file.Add("absent", AbsentOf(examples, lessons)).Add("sure", SureOf(trials));
        return file.ToBytes(StanceReader.Set);

        EncoderExample[] Examples(int round) =>
            [.. Round(lessons, random).Select(lesson => Learnt(lesson, encoder.Pieces, company, random))];

        void Done(int round, double loss)
        {
            Progress(string.Create(CultureInfo.InvariantCulture, $"round {round}, mean loss {loss:0.0000}"));
            if (trials.Count > 0) Report(trials, Chances(trainer, trials, encoder.Pieces));
        }
    }

    // The heat and the offset of none, toward things and toward persons.
    private void Calibrate(List<StanceLesson> trials, float[][] chances, ModelWriter file)
    {
        var judged = trials.Zip(chances).ToLookup(one => one.First.IsPerson);
        var (things, persons) = (Heat([.. judged[false]]), Heat([.. judged[true]]));
        string ofThings = string.Create(CultureInfo.InvariantCulture, $"{things.Heat:F2} and offset of none {things.Offset:F1}");
        string ofPersons = string.Create(CultureInfo.InvariantCulture, $"{persons.Heat:F2} and {persons.Offset:F1}");
        string sure = SureOf(trials).ToString("F3", CultureInfo.InvariantCulture);
        Progress($"heat {ofThings} toward things, {ofPersons} toward persons; sure frames right {sure}");
        file.Add<float>("heats", [things.Heat, persons.Heat]).Add<float>("offsets", [things.Offset, persons.Offset]);
    }

    private static List<StanceLesson> Lessons(IReadOnlyList<StanceExample> examples) =>
        [.. examples.AsParallel().AsOrdered().Select(StanceLesson.Of).OfType<StanceLesson>()];

    // The pieces that lessons have most; names count a tenth, for they fall apart without harm.
    private Func<int, bool> Kept(PretrainedEncoder start, List<StanceLesson> lessons)
    {
        long[] counts = new long[start.Pieces.Count];
        var (found, of) = (new List<int>(), new List<int>());
        foreach (var lesson in lessons)
            foreach (string word in lesson.Words.Words)
            {
                found.Clear();
                of.Clear();
                start.Pieces.Cut([word], found, of);
                foreach (int piece in found) counts[piece] += word.Length > 0 && char.IsUpper(word[0]) ? 1 : 10;
            }
        int most = Math.Min(Pieces, counts.Length);
        long least = Math.Max(1, counts.OrderDescending().ElementAt(most - 1));
        return piece => counts[piece] >= least;
    }

    // The lessons of a round: of each set its share, all of it before any of it comes again.
    private List<StanceLesson> Round(List<StanceLesson> lessons, Random random)
    {
        var round = new List<StanceLesson>();
        foreach (var set in lessons.GroupBy(lesson => lesson.Example.Set))
        {
            var all = set.ToArray();
            double share = Shares.GetValueOrDefault(set.Key, 1);
            int wanted = (int)Math.Round(share * all.Length);
            for (int n = 0; n < wanted; n += all.Length)
            {
                random.Shuffle(all);
                round.AddRange(all.Take(wanted - n));
            }
        }
        return round;
    }

    private EncoderExample Learnt(StanceLesson lesson, WordPieces pieces, NeutralCompany company, Random random)
    {
        bool isLonger = random.NextDouble() < Lengthened * (lesson.Example.IsLesson ? 1 : 0.5);
        var words = isLonger ? company.Lengthen(lesson.Words, random) : lesson.Words;
        return Example(lesson, StanceText.Of(words, lesson.Target, pieces, hidesTarget: random.NextDouble() < HiddenTargets));
    }

    private static EncoderExample Example(StanceLesson lesson, StanceText text)
    {
        float[] target = new float[StanceReader.Stances];
        target[(int)lesson.Example.Label] = 1;
        return new EncoderExample(text.Pieces, text.Roles, lesson.Features, target);
    }

    private static float[][] Chances(EncoderTrainer trainer, List<StanceLesson> lessons, WordPieces pieces) =>
        trainer.Chances([.. lessons.Select(lesson => Example(lesson, StanceText.Of(lesson.Words, lesson.Target, pieces)))]);

    private void Report(List<StanceLesson> lessons, float[][] chances)
    {
        foreach (var set in lessons.Zip(chances).GroupBy(one => one.First.Example.Set))
        {
            var scorer = new StanceScorer();
            foreach (var (lesson, chance) in set)
            {
                var found = 1 - chance[0] <= 0.5 ? StanceLabel.None : chance[1] > chance[2] ? StanceLabel.Favor : StanceLabel.Against;
                scorer.Add(lesson.Example.Label, found, chance[(int)found]);
            }
            string macro = string.Create(CultureInfo.InvariantCulture, $"{scorer.MacroOfTwo:F1} of two, {scorer.MacroOfThree:F1} of three");
            Progress(string.Create(
                CultureInfo.InvariantCulture,
                $"  {set.Key}: macro-F1 {macro}; wrong sign {100 * scorer.WrongSign:F1} %; ECE {scorer.CalibrationError:F3}"));
        }
    }

    // How likely none is where the target is not mentioned, begun with 9 of 10.
    private static float AbsentOf(IReadOnlyList<StanceExample> examples, List<StanceLesson> lessons)
    {
        int absent = examples.Count - lessons.Count;
        int nones = examples.Count(one => one.Label == StanceLabel.None) - lessons.Count(one => one.Example.Label == StanceLabel.None);
        return (float)((nones + 9.0) / (absent + 10.0));
    }

    // How likely a side is that the frames are sure of, begun with 9 of 10.
    private static float SureOf(List<StanceLesson> lessons)
    {
        var sure = lessons.Where(lesson => lesson.Features[0] + lesson.Features[1] > 0).ToList();
        int right = sure.Count(lesson => lesson.Example.Label == (lesson.Features[0] > 0 ? StanceLabel.Favor : StanceLabel.Against));
        return (right + 9f) / (sure.Count + 10f);
    }

    // The heat and the offset of none by which the right answers are most likely (Guo et al. 2017), by search.
    private static (float Heat, float Offset) Heat(List<(StanceLesson Lesson, float[] Chances)> judged)
    {
        var best = (Heat: 1.0, Offset: 0.0);
        double least = double.MaxValue;
        for (double heat = 0.3; heat < 2 && judged.Count > 0; heat *= 1.05)
            for (double offset = -2; offset <= 2; offset += 0.1)
            {
                double loss = judged.Sum(one => -Math.Log(Warmed(one.Chances, (int)one.Lesson.Example.Label, heat, offset)));
                if (loss < least) (best, least) = ((heat, offset), loss);
            }
        return ((float)best.Heat, (float)best.Offset);
    }

    // The probability of a label at some heat and offset of none.
    private static double Warmed(float[] chances, int label, double heat, double offset)
    {
        double all = 0, own = 0;
        for (int other = 0; other < chances.Length; other++)
        {
            double chance = Math.Pow(chances[other] + 1e-12, heat) * (other == (int)StanceLabel.None ? Math.Exp(offset) : 1);
            all += chance;
            if (other == label) own = chance;
        }
        return own / all;
    }
}
