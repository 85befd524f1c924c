using QuoteExtract.Learning;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Stances;

/// <summary>Gathers what stances may be learnt from.</summary>
internal static class StanceTraining
{
    /// <summary>How often a round reads each set: real news most, then what was invented last.</summary>
    public static readonly IReadOnlyDictionary<string, double> Shares = new Dictionary<string, double>
    {
        [News] = 1, ["treaty-stance"] = 1,
        ["stance-lessons"] = 0.8, ["stance-contrasts"] = 0.4, ["stance-examples"] = 0.35,
        [Sided] = 0.4, [Unsided] = 0.06,
    };

    private const string News = "news", Sided = "PolNeAR sided", Unsided = "PolNeAR none";

    // A fifth of PolNeAR train's articles is left to find the heat on.
    private const int Folds = 5;

    /// <summary>
    /// What to learn from: invented quotations, the dev half of treaty-stance.tsv, judged attributions of PolNeAR train, judged news.
    /// </summary>
    /// <param name="data">The folder of the corpora, ../shared/data.</param>
    /// <param name="sets">The files of judged quotations; their held back halves are left out.</param>
    /// <param name="judgements">Judged attributions of PolNeAR train; null for none.</param>
    /// <param name="news">Judged quotations of the news; null for none.</param>
    public static List<StanceExample> Examples(string data, IEnumerable<string> sets, string? judgements, string? news)
    {
        var examples = new List<StanceExample>();
        foreach (string set in sets)
        {
            string name = Path.GetFileNameWithoutExtension(set);
            var items = StanceSetReader.Read(set).Where(item => !item.IsHeldBack);
            examples.AddRange(StanceExamples.Of(items).Select(example => example with { Set = name }));
        }
        if (judgements is not null)
        {
            var learnt = PolNear(data, judgements).Where(example => FoldOf(example.Group) != 0);
            examples.AddRange(learnt.Select(example => example with { Set = example.Label == StanceLabel.None ? Unsided : Sided }));
        }
        if (news is not null) examples.AddRange(OfNews(data, news, NewsPart.Learn));
        return examples;
    }

    /// <summary>
    /// What to choose by and to find the heat on: the news for choices, and judged attributions of a fifth of PolNeAR train's articles.
    /// </summary>
    public static List<StanceExample> Trials(string data, string? judgements, string? news)
    {
        var examples = new List<StanceExample>();
        if (news is not null) examples.AddRange(OfNews(data, news, NewsPart.Choose));
        if (judgements is not null) examples.AddRange(PolNear(data, judgements).Where(example => FoldOf(example.Group) == 0));
        return examples;
    }

    /// <summary>The judged news of one part.</summary>
    public static IEnumerable<StanceExample> OfNews(string data, string news, NewsPart part)
    {
        var judged = NewsStanceReader.Read(news).Where(one => one.Part == part);
        string texts = Path.Combine(data, "news", "unlabelled.jsonl.gz");
        return StanceExamples.OfNews(judged, texts).Select(example => example with { Set = News });
    }

    private static IEnumerable<StanceExample> PolNear(string data, string judgements)
    {
        var articles = PolNearReader.Read(Path.Combine(data, "polnear", "train.jsonl.gz"));
        var stances = StanceJudgementReader.Read(judgements);
        return StanceExamples.OfPolNear(articles, stances).Select(example => example with { Set = "PolNeAR" });
    }

    private static int FoldOf(string group) => (int)(FeatureHash.OfWord(group) % Folds);
}
