using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Stances;

/// <summary>Gathers what stances may be learnt from.</summary>
internal static class StanceTraining
{
    /// <summary>The examples: invented quotations and the dev half of treaty-stance.tsv, and judged attributions of PolNeAR train.</summary>
    /// <param name="data">The folder of the corpora, ../shared/data.</param>
    /// <param name="sets">The files of judged quotations; their held back halves are left out.</param>
    /// <param name="judgements">Judged attributions of PolNeAR train.</param>
    public static List<StanceExample> Examples(string data, IEnumerable<string> sets, string? judgements)
    {
        var examples = new List<StanceExample>();
        foreach (string set in sets)
            examples.AddRange(StanceExamples.Of(StanceSetReader.Read(set).Where(item => !item.IsHeldBack)).Select(example => example with { Set = Path.GetFileNameWithoutExtension(set) }));
        if (judgements is not null)
            examples.AddRange(StanceExamples.OfPolNear(PolNearReader.Read(Path.Combine(data, "polnear", "train.jsonl.gz")), StanceJudgementReader.Read(judgements)).Select(example => example with { Set = "PolNeAR" }));
        return examples;
    }
}
