using System.Globalization;
using QuoteExtract.Training.Evaluation;

namespace QuoteExtract.Tests.Accuracy;

/// <summary>
/// The counts that an area reached, kept in Accuracy/AREA.tsv: a ratchet. Measured counts whose F1 falls below fail the test.
/// To move the file, run the tests with the variable UPDATE_BASELINES set: to <c>1</c> it takes what rose and what is new,
/// to <c>falls</c> it takes falls as well; say in the commit why they are worth it.
/// </summary>
internal sealed class AccuracyBaseline
{
    private readonly string _path;
    private readonly string? _update;

    private AccuracyBaseline(string path, string? update) => (_path, _update) = (path, update);

    /// <summary>The baseline of an area, in the checkout.</summary>
    /// <param name="area">The file's name without extension: quotations, tokens, names.</param>
    public static AccuracyBaseline Of(string area)
    {
        string root = RepositoryFolder.Root ?? throw new InvalidOperationException("The baselines are in the checkout, which is not above the tests.");
        return At(Path.Combine(root, "tests", "QuoteExtract.Tests", "Accuracy", area + ".tsv"), Environment.GetEnvironmentVariable("UPDATE_BASELINES"));
    }

    /// <summary>A baseline in a file, with what UPDATE_BASELINES would say.</summary>
    public static AccuracyBaseline At(string path, string? update) => new(path, update);

    /// <summary>
    /// Compares, and fails when an F1 fell, a metric is new or one is gone. Files are written only as UPDATE_BASELINES says.
    /// </summary>
    /// <returns>What rose, and how to keep it; empty when nothing did.</returns>
    public string Check(Scorecard measured)
    {
        var kept = Read();
        var falls = new List<string>();
        var rises = new List<string>();
        foreach (var (metric, counts) in measured)
        {
            if (!kept.Contains(metric)) (_update is null ? falls : rises).Add($"{metric}: new, {Show(counts)}");
            else if (counts.CompareF1(kept[metric]) is not 0 and var order)
                (order < 0 && _update != "falls" ? falls : rises).Add($"{metric}: {Show(kept[metric])} -> {Show(counts)}");
            if (_update is not null && (_update == "falls" || !kept.Contains(metric) || counts.CompareF1(kept[metric]) >= 0)) kept.Set(metric, counts);
        }
        foreach (var (metric, counts) in kept.Where(row => !measured.Contains(row.Key)).ToList())
        {
            if (_update == "falls") kept.Remove(metric);
            else falls.Add($"{metric}: gone, was {Show(counts)}");
        }
        if (_update is not null) Write(kept);
        falls.Should().BeEmpty("{0} is a ratchet; a rise is kept with UPDATE_BASELINES=1, a fall that is worth it with UPDATE_BASELINES=falls",
            Path.GetFileName(_path));
        return rises.Count == 0 || _update is not null ? "" : $"Better than {Path.GetFileName(_path)}; keep it with UPDATE_BASELINES=1:\n" + string.Join('\n', rises);
    }

    private Scorecard Read()
    {
        if (!File.Exists(_path)) return new Scorecard();
        using var reader = File.OpenText(_path);
        return Scorecard.Read(reader, _path);
    }

    private void Write(Scorecard kept)
    {
        using var writer = File.CreateText(_path);
        kept.Write(writer);
    }

    private static string Show(MatchCounts counts) => string.Create(CultureInfo.InvariantCulture,
        $"F1 {100 * counts.F1:F2} (P {100 * counts.Precision:F2} = {counts.Right}/{counts.Found}, R {100 * counts.Recall:F2} = {counts.Right}/{counts.Gold})");
}
