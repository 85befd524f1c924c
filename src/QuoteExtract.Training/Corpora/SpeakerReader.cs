namespace QuoteExtract.Training.Corpora;

/// <summary>Reads the speakers of PolNeAR dev: article, attribution, name, type, role, affiliation and two stances, parted by tabs.</summary>
internal static class SpeakerReader
{
    /// <summary>The speakers by article id and attribution id.</summary>
    /// <exception cref="InvalidDataException">A line has not these eight fields; the message names file and line.</exception>
    public static IReadOnlyDictionary<(string Article, string Attribution), GoldSpeaker> Read(string path)
    {
        var speakers = new Dictionary<(string, string), GoldSpeaker>();
        foreach (var (number, line) in CorpusLines.Read(path))
        {
            if (line.Length == 0) continue;
            string[] fields = line.Split('\t');
            if (fields.Length != 8) throw new InvalidDataException($"{path}, line {number}: expected eight fields parted by tabs, found {fields.Length}.");
            speakers[(fields[0], fields[1])] = new GoldSpeaker(OrNull(fields[2]), fields[3], OrNull(fields[4]), OrNull(fields[5]),
                new Dictionary<string, string> { ["Donald Trump"] = fields[6], ["Hillary Clinton"] = fields[7] });
        }
        return speakers;
    }

    private static string? OrNull(string field) => field is "-" or "" ? null : field;
}
