using QuoteExtract.Speakers;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;
using Xunit.Abstractions;

namespace QuoteExtract.Tests.Accuracy;

public class SpeakerAccuracyTests(ITestOutputHelper output)
{
    [SharedFact]
    public void Speakers_on_PolNeAR_dev_and_pronouns_on_GAP_development_do_not_get_worse()
    {
        string data = Path.Combine(SharedData.Folder!, "data"), polnear = Path.Combine(data, "polnear");
        var extractor = QuoteExtractor.Create();
        var evaluation = new SpeakerEvaluation(extractor, new SpeakerResolver(), SpeakerReader.Read(Path.Combine(polnear, "dev-speakers.tsv")));
        foreach (var gold in PolNearReader.Read(Path.Combine(polnear, "dev.jsonl.gz"))) evaluation.Add(gold);
        var scores = evaluation.All.Scores;
        foreach (var (metric, counts) in GapScorer.Run(extractor, Path.Combine(data, "coref", "gap-development.tsv.gz")).Scores) scores.Add(metric, counts);

        evaluation.All.CalibrationError("gold").Should().BeLessThan(0.05, "a confidence says how often such a speaker is right");
        output.WriteLine(AccuracyBaseline.Of("speakers").Check(scores));
    }
}
