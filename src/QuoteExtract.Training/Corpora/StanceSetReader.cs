namespace QuoteExtract.Training.Corpora;

/// <summary>Reads quotations with judged stances: id, target, aliases parted by |, marked text, two readings, the label, dev or held (or train), by tabs.</summary>
internal static class StanceSetReader
{
    private const int Columns = 8;

    /// <exception cref="InvalidDataException">A line has not these eight fields; the message names file and line.</exception>
    public static IEnumerable<StanceItem> Read(string path)
    {
        foreach (var (number, line) in CorpusLines.Read(path))
        {
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("id\t", StringComparison.Ordinal)) continue;
            string[] fields = line.Split('\t');
            if (fields.Length != Columns || !Enum.TryParse(fields[6], ignoreCase: true, out StanceLabel label))
                throw new InvalidDataException($"{path}, line {number}: expected eight fields parted by tabs, the seventh favor, against or none.");
            var target = new StanceTarget(fields[1], fields[2].Split('|', StringSplitOptions.RemoveEmptyEntries));
            yield return new StanceItem(fields[0], target, MarkedQuotation.Parse(fields[3]), label, fields[7] == "held") { IsLesson = fields[7] == "train" };
        }
    }
}
