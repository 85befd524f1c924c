using System.Globalization;

namespace QuoteExtract.Training.Evaluation;

/// <summary>Prints a quotation scorecard: percentages, and the counts that they come from.</summary>
internal static class QuotationReport
{
    private static readonly (string Title, string Metric)[] Measures =
    [
        ("exact span, source", "exact_source"), ("exact span, cue", "exact_cue"), ("exact span, content", "exact_content"),
        ("characters, source", "token_source"), ("characters, cue", "token_cue"), ("characters, content", "token_content"),
        ("attribution, content Jaccard >= 0.5", "ar"), ("  + source overlaps", "ar_source"), ("  + source exact", "ar_source_exact"),
        ("nested, content Jaccard >= 0.5", "nested"), ("  + source overlaps", "nested_source"), ("  + source exact", "nested_source_exact"),
        ("Gender Gap Tracker, > 0.3", "ggt_0.3"), ("Gender Gap Tracker, > 0.8", "ggt_0.8"),
        ("Symmetric IoU >= 0.5", "iou_0.5"),
        ("  direct and mixed only, > 0.3", "ggt_0.3_marked"), ("  direct and mixed only, > 0.8", "ggt_0.8_marked"),
        ("  direct and mixed only, IoU >= 0.5", "iou_0.5_marked"),
    ];

    private static readonly (string Title, string Metric)[] Shares =
    [
        ("recall, direct", "recall_direct"), ("recall, mixed", "recall_mixed"), ("recall, indirect", "recall_indirect"),
        ("source right, found direct", "source_of_found_direct"), ("source right, found mixed", "source_of_found_mixed"),
        ("source right, found indirect", "source_of_found_indirect"),
    ];

    public static void Write(QuotationScorer scorer, TextWriter writer)
    {
        var all = scorer.Scores["ar"];
        Line($"{scorer.Articles:N0} articles, {all.Gold:N0} gold attributions, {all.Found:N0} predicted");
        Line($"");
        Line($"{"",-36}{"P",7}{"R",7}{"F1",7}{"right",11}{"predicted",11}{"gold",11}");
        foreach (var (title, metric) in Measures.Where(row => IsMarked(row.Metric)))
        {
            var counts = scorer.Scores[metric];
            Line($"{title,-36}{100 * counts.Precision,7:F1}{100 * counts.Recall,7:F1}{100 * counts.F1,7:F1}{counts.Right,11:N0}{counts.Found,11:N0}{counts.Gold,11:N0}");
        }
        Line($"");
        Line($"{"",-36}{"%",7}{"",14}{"right",11}{"",11}{"of",11}");
        foreach (var (title, metric) in Shares.Where(row => IsMarked(row.Metric)))
        {
            var counts = scorer.Scores[metric];
            Line($"{title,-36}{100 * counts.Recall,7:F1}{"",14}{counts.Right,11:N0}{"",11}{counts.Gold,11:N0}");
        }
        if (IsMarked("ar_source"))
        {
            Line($"");
            Line($"expected calibration error, content and source right {scorer.Confidences.Error,8:F3}");
            foreach (double least in (double[])[.2, .3, .4, .5, .6, .7, .8, .9])
            {
                var counts = scorer.Confidences.From(least, all.Gold);
                Line($"{$"  from a confidence of {least:F1}",-36}{100 * counts.Precision,7:F1}{100 * counts.Recall,7:F1}{100 * counts.F1,7:F1}{counts.Right,11:N0}{counts.Found,11:N0}{counts.Gold,11:N0}");
            }
        }

        // Not every corpus marks every role and type.
        bool IsMarked(string metric) => scorer.Scores[metric].Gold > 0 && (!metric.Contains("source") || scorer.Scores["exact_source"].Gold > 0);

        void Line(FormattableString line) => writer.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
    }
}
