using System.Globalization;

namespace QuoteExtract.Training.Evaluation;

/// <summary>Prints speaker scores: the percentage over all articles and over each half, and the counts behind the first.</summary>
internal static class SpeakerReport
{
    private static readonly (string Heading, string Title)[] Parts =
    [
        ("gold", "Source and content given"), ("found", "Of the quotations found"), ("all", "Over all gold attributions"),
    ];

    private static readonly string[] Order = ["speaker", "source", "type", "answered", "joint", "role", "affiliation", ""];

    public static void Write(SpeakerEvaluation evaluation, TextWriter writer)
    {
        Line($"{evaluation.Articles:N0} articles, {evaluation.All.Scores["all/speaker"].Gold:N0} attributions with a known speaker");
        foreach (var (heading, title) in Parts)
        {
            Line($"");
            Line($"{title,-36}{"%",7}{"even",7}{"odd",7}{"right",11}{"of",11}");
            var rows = evaluation.All.Scores.Where(row => row.Key.StartsWith(heading + "/", StringComparison.Ordinal));
            foreach (var (metric, counts) in rows.OrderBy(row => Array.FindIndex(Order, start => row.Key.AsSpan(heading.Length + 1).StartsWith(start))).ThenBy(row => row.Key, StringComparer.Ordinal))
                Row(metric, counts, heading == "all" && !metric.Contains("b3"));
            Line($"  {"calibration error of confidences",-34}{100 * evaluation.All.CalibrationError(heading),7:F1}{100 * evaluation.Even.CalibrationError(heading),7:F1}{100 * evaluation.Odd.CalibrationError(heading),7:F1}");
        }

        // Role and affiliation are shares of those with the right speaker, and joint speakers are a list, scored by F1.
        void Row(string metric, MatchCounts counts, bool overAll)
        {
            double Share(MatchCounts one) => 100 * (metric.EndsWith("/joint", StringComparison.Ordinal) ? one.F1 : overAll ? one.Recall : one.Precision);
            Line($"  {metric[(metric.IndexOf('/') + 1)..],-34}{Share(counts),7:F1}{Share(evaluation.Even.Scores[metric]),7:F1}{Share(evaluation.Odd.Scores[metric]),7:F1}{counts.Right,11:N0}{(overAll ? counts.Gold : counts.Found),11:N0}");
        }

        void Line(FormattableString line) => writer.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
    }

    /// <summary>Prints an answer, the right one beside it.</summary>
    public static void WriteAnswer(string place, SpeakerAnswer answer, TextWriter writer)
    {
        var speaker = answer.Speakers.Count > 0 ? answer.Speakers[0] : null;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(answer.IsRight ? "right" : "wrong")}\t{place}\t{answer.Source ?? "-"}\t{Show(speaker?.Name, speaker?.Role, speaker?.Affiliation)}\t{Show(answer.Gold.Name, answer.Gold.Role, answer.Gold.Affiliation)}\t{answer.Gold.Type}\t{answer.Quotation?.SpeakerConfidence:F3}\t{answer.Quotation?.Text.ReplaceLineEndings(" ")}"));

        static string Show(params string?[] fields) => string.Join(" | ", fields.Select(field => field ?? "-"));
    }
}
