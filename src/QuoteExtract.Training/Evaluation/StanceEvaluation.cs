using System.Globalization;
using QuoteExtract.Stances;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Stances;

namespace QuoteExtract.Training.Evaluation;

/// <summary>Measures stance classifiers on judged quotations whose spans are given.</summary>
internal static class StanceEvaluation
{
    /// <summary>One half of the set of treaties and talks.</summary>
    public static IEnumerable<StanceExample> Treaties(string path, bool heldBack) =>
        StanceExamples.Of(StanceSetReader.Read(path).Where(item => item.IsHeldBack == heldBack));

    /// <summary>PolNeAR dev toward the two candidates, named by their aliases only.</summary>
    /// <param name="folder">The folder with dev.jsonl.gz and dev-speakers.tsv.</param>
    public static IEnumerable<StanceExample> Candidates(string folder)
    {
        var stances = new Dictionary<(string, string, int), StanceLabel>();
        foreach (var ((article, attribution), speaker) in SpeakerReader.Read(Path.Combine(folder, "dev-speakers.tsv")))
            for (int target = 0; target < StanceExamples.Candidates.Count; target++)
                stances[(article, attribution, target)] = Enum.Parse<StanceLabel>(speaker.Stances[StanceExamples.Candidates[target].Name], ignoreCase: true);
        return StanceExamples.OfPolNear(PolNearReader.Read(Path.Combine(folder, "dev.jsonl.gz")), stances);
    }

    public static StanceScorer Score(IStanceClassifier classifier, IEnumerable<StanceExample> examples)
    {
        var scorer = new StanceScorer();
        var answers = examples.AsParallel().AsOrdered().Select(example => (Example: example, Stance: classifier.Classify(example.Article, example.Quotation, [example.Target])[0]));
        foreach (var (example, stance) in answers)
        {
            scorer.Add(example.Label, stance.Label, stance.Confidence);
        }
        return scorer;
    }

    /// <summary>Prints the classifier's figures on a set with those of the baselines.</summary>
    public static void Report(string name, IReadOnlyList<StanceExample> examples, IStanceClassifier classifier, TextWriter report)
    {
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {examples.Count} judgements"));
        Write("classifier", classifier);
        Write("nearest polarity word", new NearestWordBaseline());
        Write("always none", new AlwaysNone());

        void Write(string who, IStanceClassifier what)
        {
            var scorer = Score(what, examples);
            report.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {who,-22} macro-F1 favor, against {scorer.MacroOfTwo:F1}  of three {scorer.MacroOfThree:F1}  wrong sign {100 * scorer.WrongSign:F1} %  favor {Show(scorer, "favor")}  against {Show(scorer, "against")}  none {Show(scorer, "none")}  ECE {scorer.CalibrationError:F3}"));
        }

        static string Show(StanceScorer scorer, string label) => string.Create(CultureInfo.InvariantCulture,
            $"{100 * scorer.Scores[label].F1:F1} ({scorer.Scores[label].Right}/{scorer.Scores[label].Found}/{scorer.Scores[label].Gold})");
    }

    /// <summary>Prints the wrong answers on examples that may be read.</summary>
    public static void Errors(IEnumerable<StanceExample> examples, IStanceClassifier classifier, int most, TextWriter report)
    {
        foreach (var example in examples)
        {
            var stance = classifier.Classify(example.Article, example.Quotation, [example.Target])[0];
            if (stance.Label == example.Label || most-- <= 0) continue;
            string cue = example.Quotation.Cue?.Cut(example.Article.Text) ?? "";
            report.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{example.Group} {example.Target.Name}: {example.Label}, found {stance.Label} {stance.Confidence:F2} (+{stance.Favor:F2} -{stance.Against:F2}) [{string.Join(", ", stance.Evidence.Select(span => span.Cut(example.Article.Text)))}] {{{cue}}} {example.Quotation.Text}"));
        }
    }
}
