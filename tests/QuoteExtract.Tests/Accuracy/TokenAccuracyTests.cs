using QuoteExtract.Linguistics;
using QuoteExtract.Text;
using QuoteExtract.Training.Evaluation;
using Xunit.Abstractions;

namespace QuoteExtract.Tests.Accuracy;

public class TokenAccuracyTests(ITestOutputHelper output)
{
    [SharedFact]
    public void Tokens_and_sentences_do_not_get_worse()
    {
        var all = new Scorecard();
        Add("EWT dev", "ud/en_ewt-dev.conllu.gz", "words", "sentences");
        Add("PolNeAR dev", "polnear/dev.jsonl.gz", "sentences", "sentences, by line");

        output.WriteLine(AccuracyBaseline.Of("tokens").Check(all));

        void Add(string corpus, string file, params string[] metrics)
        {
            var scores = LinguisticsEvaluation.Score(new ArticleStructurer(), new LinguisticAnnotator(), Path.Combine(SharedData.Folder!, "data", file));
            foreach (string metric in metrics) all.Add($"{corpus}: {metric}", scores[metric]);
        }
    }
}
