using QuoteExtract.Training.Evaluation;
using Xunit.Abstractions;

namespace QuoteExtract.Tests.Accuracy;

public class NameAccuracyTests(ITestOutputHelper output)
{
    [SharedFact]
    public void Names_do_not_get_worse() =>
        output.WriteLine(AccuracyBaseline.Of("names").Check(NamesEvaluation.Score(Path.Combine(SharedData.Folder!, "data"))));
}
