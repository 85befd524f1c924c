using System.Globalization;

namespace QuoteExtract.Training.Corpora;

/// <summary>
/// Reads news-stances.tsv with news-targets.tsv beside it: article, target, content, cue, source, label, somebody else's stance, second
/// reading and part, parted by tabs. Spans are <c>564-623</c>, several of them joined by <c>+</c>.
/// </summary>
internal static class NewsStanceReader
{
    private const int Columns = 9;

    /// <exception cref="InvalidDataException">
    /// A line has not these fields, or names a target that is not listed; the message names file and line.
    /// </exception>
    public static IEnumerable<NewsStance> Read(string path)
    {
        var targets = Targets(Path.Combine(Path.GetDirectoryName(path)!, "news-targets.tsv"));
        foreach (var (number, line) in CorpusLines.Read(path))
        {
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("article\t", StringComparison.Ordinal)) continue;
            string[] fields = line.Split('\t');
            if (fields.Length != Columns
                || !targets.TryGetValue(fields[1], out var target)
                || Spans(fields[2]) is not { Count: > 0 } content
                || !Enum.TryParse(fields[5], ignoreCase: true, out StanceLabel label)
                || !Enum.TryParse(fields[8], ignoreCase: true, out NewsPart part))
            {
                throw new InvalidDataException(
                    $"{path}, line {number}: expected nine fields parted by tabs, the second a target of news-targets.tsv.");
            }
            StanceLabel? second = Enum.TryParse(fields[7], ignoreCase: true, out StanceLabel other) ? other : null;
            yield return new NewsStance(fields[0], target, content, Span(fields[3]), Span(fields[4]), label, second, part);
        }
    }

    private static Dictionary<string, StanceTarget> Targets(string path)
    {
        var targets = new Dictionary<string, StanceTarget>(StringComparer.Ordinal);
        foreach (var (number, line) in CorpusLines.Read(path))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] fields = line.Split('\t');
            if (fields.Length != 2) throw new InvalidDataException($"{path}, line {number}: expected two fields parted by a tab.");
            targets[fields[0]] = new StanceTarget(fields[0], fields[1].Split('|', StringSplitOptions.RemoveEmptyEntries));
        }
        return targets;
    }

    private static List<TextSpan> Spans(string field) => [.. field.Split('+').Select(Span).OfType<TextSpan>()];

    private static TextSpan? Span(string field)
    {
        int dash = field.IndexOf('-', StringComparison.Ordinal);
        if (dash <= 0 || !Number(field.AsSpan(0, dash), out int start) || !Number(field.AsSpan(dash + 1), out int end)) return null;
        return end > start ? new TextSpan(start, end) : null;

        static bool Number(ReadOnlySpan<char> digits, out int number) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
