namespace QuoteExtract.Training.Corpora;

/// <summary>Reads judged attributions of PolNeAR train: article id, attribution id, stance toward the first and the second candidate, by tabs; - for not judged.</summary>
internal static class StanceJudgementReader
{
    /// <summary>The stance by article, attribution and place of the target.</summary>
    /// <exception cref="InvalidDataException">A line has not these four fields; the message names file and line.</exception>
    public static Dictionary<(string Article, string Attribution, int Target), StanceLabel> Read(string path)
    {
        var judged = new Dictionary<(string, string, int), StanceLabel>();
        foreach (var (number, line) in CorpusLines.Read(path))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] fields = line.Split('\t');
            if (fields.Length != 4) throw new InvalidDataException($"{path}, line {number}: expected four fields parted by tabs, found {fields.Length}.");
            for (int target = 0; target < 2; target++)
                if (Enum.TryParse(fields[2 + target], ignoreCase: true, out StanceLabel label)) judged[(fields[0], fields[1], target)] = label;
        }
        return judged;
    }
}
