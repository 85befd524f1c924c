using QuoteExtract.Speakers;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;
using Xunit.Abstractions;

namespace QuoteExtract.Tests.Accuracy;

public class SpeakerAccuracyTests(ITestOutputHelper output)
{
    [SharedFact]
    public void Speakers_on_PolNeAR_dev_do_not_get_worse()
    {
        string folder = Path.Combine(SharedData.Folder!, "data", "polnear");
        var scorer = new SpeakerScorer(new SpeakerResolver(), SpeakerReader.Read(Path.Combine(folder, "dev-speakers.tsv")));
        var extractor = QuoteExtractor.Create();
        foreach (var gold in PolNearReader.Read(Path.Combine(folder, "dev.jsonl.gz"))) scorer.Add(gold, extractor.Annotate(new Article(gold.Text)));

        output.WriteLine(AccuracyBaseline.Of("speakers").Check(scorer.Scores));
    }
}
