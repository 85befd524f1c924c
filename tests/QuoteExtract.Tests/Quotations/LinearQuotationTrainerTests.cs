using QuoteExtract.Linguistics;
using QuoteExtract.Models;
using QuoteExtract.Quotations;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;
using QuoteExtract.Training.Quotations;

namespace QuoteExtract.Tests.Quotations;

public class LinearQuotationTrainerTests
{
    private static readonly string PolNear = Path.Combine(SharedData.Folder ?? "", "data", "polnear");

    [SharedFact]
    public void A_twentieth_of_the_corpus_already_beats_the_rules_and_always_gives_the_same_model()
    {
        byte[] file = Train();
        file.Should().Equal(Train());

        using var stream = new MemoryStream(file);
        var model = LinearQuotationModel.Read(ModelFile.Read("en-quotations-fast", stream, QuotationFeatures.Set));
        F1(new LearnedQuotationDetector(() => model)).Should().BeGreaterThan(F1(new RuleQuotationDetector()));

        static byte[] Train()
        {
            var trainer = new LinearQuotationTrainer();
            foreach (var article in PolNearReader.Read(Path.Combine(PolNear, "train.jsonl.gz")).Where((_, i) => i % 20 == 0)) trainer.Add(article);
            return trainer.Train(LinearQuotationTrainer.Options with { Rounds = 5 }).ToFile();
        }

        static double F1(IQuotationDetector detector)
        {
            var scorer = new QuotationScorer();
            var extractor = QuoteExtractor.Create(stages: ExtractionStages.Fast with { Detector = detector });
            foreach (var article in QuotationEvaluation.Compare(extractor, PolNearReader.Read(Path.Combine(PolNear, "dev.jsonl.gz")).Take(20))) scorer.Add(article);
            return scorer.Scores["ar"].F1;
        }
    }
}
