using FluentAssertions;
using QuoteExtract.Models;
using QuoteExtract.Quotations;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Quotations;

namespace QuoteExtract.Tests.Quotations;

public sealed class RecurrentQuotationTrainerTests
{
    private static readonly WordVectors Vectors = new(["the", "said", "minister", "that"], [.. Enumerable.Range(0, 4 * 100).Select(i => MathF.Sin(i))], 100);

    /// <summary>A twentieth of the corpus, read once by a small network: enough to see that it learns, and always the same.</summary>
    [SharedFact]
    public void A_short_training_learns_and_always_gives_the_same_model()
    {
        var losses = new List<double>();
        byte[] file = Train(losses.Add);

        losses[^1].Should().BeLessThan(losses[0]);
        file.Should().Equal(Train(_ => { }));
        using var stream = new MemoryStream(file);
        var model = RecurrentQuotationModel.Read(ModelFile.Read("en-quotations", stream, RecurrentFeatures.Set));
        var result = QuoteExtractor.Create(stages: new ExtractionStages { Detector = new LearnedQuotationDetector(() => model) }).Extract("“We are ready,” said Ann Roe.");
        result.Quotations.Should().Contain(quotation => quotation.Text.Contains("We are ready"));
    }

    private static byte[] Train(Action<double> report)
    {
        var trainer = new RecurrentQuotationTrainer();
        var articles = PolNearReader.Read(Path.Combine(SharedData.Folder ?? "", "data", "polnear", "train.jsonl.gz"));
        foreach (var article in articles.Where((_, i) => i % 20 == 0)) trainer.Add(article);
        var options = RecurrentQuotationTrainer.Options with { Units = 16, Rounds = 2, FeatureRows = 1 << 10 };
        return trainer.Train(Vectors, options, (_, loss) => report(loss)).ToFile();
    }
}
