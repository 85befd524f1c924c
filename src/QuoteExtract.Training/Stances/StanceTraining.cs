using QuoteExtract.Models;
using QuoteExtract.Stances;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Stances;

/// <summary>Trains en-stances.qxm from all that may be learnt from.</summary>
internal static class StanceTraining
{
    private const float ArgumentWeight = 0.3f;

    /// <summary>The examples: invented quotations, the dev half of treaty-stance.tsv, judged attributions of PolNeAR train, IBM's arguments.</summary>
    /// <param name="data">The folder of the corpora, ../shared/data.</param>
    /// <param name="sets">The files of judged quotations; their held back halves are left out.</param>
    /// <param name="judgements">Judged attributions of PolNeAR train.</param>
    /// <param name="arguments">How many arguments to take at most, evenly.</param>
    public static List<StanceExample> Examples(string data, IEnumerable<string> sets, string? judgements, int arguments)
    {
        var examples = new List<StanceExample>();
        foreach (string set in sets) examples.AddRange(StanceExamples.Of(StanceSetReader.Read(set).Where(item => !item.IsHeldBack)).Select(example => example with { Set = Path.GetFileNameWithoutExtension(set) }));
        if (judgements is not null)
            examples.AddRange(StanceExamples.OfPolNear(PolNearReader.Read(Path.Combine(data, "polnear", "train.jsonl.gz")), StanceJudgementReader.Read(judgements)).Select(example => example with { Set = "PolNeAR" }));
        var all = ArgumentReader.Read(Path.Combine(data, "stance", "ibm-argq-rank-30k.zip")).ToList();
        int every = Math.Max(1, all.Count / Math.Max(1, arguments));
        if (arguments > 0)
            examples.AddRange(StanceExamples.Of(all.Where((_, n) => n % every == 0)).Select(example => example with { Weight = ArgumentWeight, TellsSide = false }));
        return examples;
    }

    /// <summary>Writes a model file.</summary>
    public static byte[] ToBytes(StanceModel model)
    {
        var writer = new ModelWriter();
        model.Write(writer);
        return writer.ToBytes(StanceFeatures.Set);
    }
}
