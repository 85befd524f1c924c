using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using QuoteExtract.Serialization;

namespace QuoteExtract.Tests.Evaluation;

/// <summary>../shared/tools/score_polnear.py, which our scorer has to agree with.</summary>
internal static partial class ReferenceScorer
{
    /// <summary>The scores by their names, in percent with two decimals, and the counts that it prints.</summary>
    /// <returns>Null where there is no python3 or no script.</returns>
    public static Dictionary<string, double>? Score(string gold, IEnumerable<ExtractionResult> results)
    {
        string script = Path.Combine(SharedData.Folder!, "tools", "score_polnear.py");
        if (!File.Exists(script)) return null;
        string predicted = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(predicted, results.Select(one => JsonSerializer.Serialize(one, QuoteExtractJsonContext.Default.ExtractionResult)));
            return Run(script, gold, predicted) is { } printed ? Parse(printed) : null;
        }
        finally
        {
            File.Delete(predicted);
        }
    }

    private static string? Run(string script, string gold, string predicted)
    {
        var start = new ProcessStartInfo("python3", [script, gold, predicted, "--json"]) { RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start)!;
            string printed = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.Should().Be(0);
            return printed;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static Dictionary<string, double> Parse(string printed)
    {
        string[] lines = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var json = JsonDocument.Parse(lines[^1]);
        var scores = json.RootElement.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetDouble());
        var counts = Counts().Match(lines[0]);
        scores["gold"] = int.Parse(counts.Groups[1].ValueSpan);
        scores["predicted"] = int.Parse(counts.Groups[2].ValueSpan);
        foreach (Match match in RecallCounts().Matches(printed)) scores[$"of_{match.Groups[1].Value}"] = int.Parse(match.Groups[2].ValueSpan);
        return scores;
    }

    [GeneratedRegex(@"gold attributions (\d+), predicted (\d+)")]
    private static partial Regex Counts();

    [GeneratedRegex(@"recall (\w+) .* of (\d+)")]
    private static partial Regex RecallCounts();
}
