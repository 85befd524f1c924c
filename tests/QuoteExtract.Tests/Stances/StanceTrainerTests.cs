using QuoteExtract.Learning;
using QuoteExtract.Models;
using QuoteExtract.Stances;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Learning;
using QuoteExtract.Training.Stances;

namespace QuoteExtract.Tests.Stances;

public class StanceTrainerTests
{
    private static readonly string[] Words =
    [
        "the", "they", "adore", "abhor", "print", "peace", "treaty", "today", "once", "friends", "house", "winter",
        "now", "at", "with", "our", "in", "this", "before",
    ];

    private static readonly (string Verb, StanceLabel Stance)[] Verbs =
        [("adore", StanceLabel.Favor), ("abhor", StanceLabel.Against), ("print", StanceLabel.None)];

    [Fact]
    public void Examples_teach_the_side_that_they_are_on()
    {
        string[] speakers = ["envoy", "mayor", "senator", "baker", "general"];
        string[] ends = ["today", "at once", "with our friends", "in this house", "before the winter"];
        var examples = StanceExamples.Of(
            from speaker in speakers
            from end in ends
            from one in Verbs
            select Item($"<The {speaker}> {{said}} [they {one.Verb} the peace treaty {end}].", one.Stance, $"{speaker}-{end}")).ToList();
        var classifier = new StanceClassifier(Read(Trainer(rounds: 12).Train(examples, [], Encoder())));

        foreach (var (verb, stance) in Verbs)
        {
            var unseen = StanceExamples.Of([Item($"<The nurse> {{said}} [they {verb} the peace treaty now].", stance, "nurse")]).Single();
            classifier.Classify(unseen.Article, unseen.Quotation, [unseen.Target])[0].Label.Should().Be(stance);
        }
    }

    [Fact]
    public void One_seed_gives_one_model()
    {
        var examples = Examples();

        Trainer(rounds: 2).Train(examples, [], Encoder()).Should().Equal(Trainer(rounds: 2).Train(examples, [], Encoder()));
    }

    [Fact]
    public void What_it_is_tried_on_decides_how_sure_it_is()
    {
        var told = new List<string>();
        var examples = Examples();

        (Trainer(rounds: 2) with { Progress = told.Add }).Train(examples, examples, Encoder());

        told.Should().Contain(line => line.Contains("macro-F1")).And.Contain(line => line.StartsWith("heat"));
    }

    [Fact]
    public void Company_lengthens_the_content_and_leaves_the_target_where_it_is()
    {
        var sided = Item("<He> {said} [they adore the peace treaty].", StanceLabel.Favor, "a");
        var neutral = Item("<She> {said} [the hall was painted in the spring of that year].", StanceLabel.None, "b");
        var lessons = StanceExamples.Of([sided, neutral]).Select(StanceLesson.Of).OfType<StanceLesson>().ToList();
        var company = new NeutralCompany(lessons);

        for (int seed = 0; seed < 50; seed++)
        {
            var words = lessons[0].Words;
            var longer = company.Lengthen(words, new Random(seed));
            longer.Words.Length.Should().BeGreaterThan(words.Words.Length);
            int count = longer.Words.Length;
            (longer.Roles.Length, longer.Sentences.Length, longer.Origins.Length).Should().Be((count, count, count));
            longer.Words.Where((_, i) => longer.Roles[i].IsMention).Should().Equal("peace", "treaty");
            longer.Words.Where((_, i) => longer.Origins[i] >= 0).Should().Equal(words.Words);
        }
    }

    private static List<StanceExample> Examples() =>
        [.. StanceExamples.Of(Verbs.Select(one => Item($"<He> {{said}} [they {one.Verb} the peace treaty].", one.Stance, one.Verb)))];

    private static StanceTrainer Trainer(int rounds) => new()
    {
        Options = StanceTrainer.BestOptions with
        {
            Layers = [0], Rounds = rounds, Cycles = 1, Rate = 0.003f, HeadRate = 0.01f,
            DenseWidth = 16, HeadDropout = 0, LayerDropout = 0, FrozenWords = false,
        },
        Lengthened = 0,
    };

    private static StanceReader Read(byte[] model) =>
        StanceReader.Read(ModelFile.Read("stances", new MemoryStream(model), StanceReader.Set));

    private static PretrainedEncoder Encoder()
    {
        const int Width = 16;
        var random = new Random(3);
        string[] pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[unused0]", "[unused1]", .. Words];
        return new PretrainedEncoder(
            new WordPieces(pieces, []), 2, Width,
            Uniform.Numbers(random, pieces.Length * Width, 1),
            Uniform.Numbers(random, StanceText.Longest * Width, 0.1f),
            Uniform.Numbers(random, 2 * Width, 0.1f),
            [.. Enumerable.Repeat(1f, Width), .. new float[Width]],
            [EncoderLayerWeights.Random(Width, 32, random, 0.3f)]);
    }

    private static StanceItem Item(string marked, StanceLabel label, string id) =>
        new($"{id}-1", StanceTarget.PeaceTreaty, MarkedQuotation.Parse(marked), label, false);
}
