using QuoteExtract.Stances;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Stances;

namespace QuoteExtract.Tests.Stances;

public class StanceTrainerTests
{
    private static readonly WordVectors Vectors = new(["the", "welcome", "reject", "treaty"], [.. Enumerable.Range(0, 4 * 100).Select(i => MathF.Sin(i))], 100);

    [Fact]
    public void Examples_teach_the_side_that_they_are_on()
    {
        string[] speakers = ["envoy", "mayor", "senator", "baker", "general"], ends = ["today", "at once", "with our friends", "in this house", "before the winter"];
        var examples = StanceExamples.Of(
            from speaker in speakers
            from end in ends
            from one in new[] { ("welcome", StanceLabel.Favor), ("reject", StanceLabel.Against), ("print", StanceLabel.None) }
            select Item($"<The {speaker}> {{said}} [they {one.Item1} the peace treaty {end}].", one.Item2, $"{speaker}-{end}")).ToList();
        var classifier = new StanceClassifier(new StanceTrainer { Options = StanceTrainer.BestOptions with { Units = 16, FeatureRows = 1 << 10, FeatureWidth = 24, Batch = 60, Rounds = 12 } }.Train(examples, Vectors));

        foreach (var (verb, stance) in new[] { ("welcome", StanceLabel.Favor), ("reject", StanceLabel.Against), ("print", StanceLabel.None) })
        {
            var unseen = StanceExamples.Of([Item($"<The nurse> {{said}} [they {verb} the peace treaty now].", stance, "nurse")]).Single();
            classifier.Classify(unseen.Article, unseen.Quotation, [unseen.Target])[0].Label.Should().Be(stance);
        }
    }

    [Fact]
    public void One_seed_gives_one_model()
    {
        var examples = StanceExamples.Of([Item("<He> {said} [we welcome the peace treaty].", StanceLabel.Favor, "a"), Item("<He> {said} [we reject the peace treaty].", StanceLabel.Against, "b"), Item("<He> {said} [the peace treaty is long].", StanceLabel.None, "c")]).ToList();

        Train(examples).Should().Equal(Train(examples));

        static byte[] Train(List<StanceExample> examples) =>
            new StanceTrainer { Options = StanceTrainer.BestOptions with { Units = 16, FeatureRows = 1 << 8, FeatureWidth = 24, Rounds = 2 } }.Train(examples, Vectors).ToFile();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lessons_do_not_decide_how_sure_the_model_is(bool isLesson)
    {
        var items = from n in Enumerable.Range(0, 20)
                    from one in new[] { ("welcome", StanceLabel.Favor), ("reject", StanceLabel.Against), ("print", StanceLabel.None) }
                    select Item($"<They> {{said}} [we {one.Item1} the peace treaty].", one.Item2, $"{one.Item1}{n}") with { IsLesson = isLesson };
        var told = new List<string>();

        new StanceTrainer { Options = StanceTrainer.BestOptions with { Units = 16, FeatureRows = 1 << 8, FeatureWidth = 24, Batch = 60, Rounds = 12 }, Progress = told.Add }
            .Train([.. StanceExamples.Of(items)], Vectors);

        told.Contains("heat 1.00 toward things, 1.00 toward persons").Should().Be(isLesson);
    }

    private static StanceItem Item(string marked, StanceLabel label, string id) => new($"{id}-1", StanceTarget.PeaceTreaty, MarkedQuotation.Parse(marked), label, false);
}
