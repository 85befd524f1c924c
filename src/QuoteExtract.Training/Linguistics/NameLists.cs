using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using QuoteExtract.Linguistics;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Linguistics;

/// <summary>Reads the lists of people's names in data/lists: names.zip, names-smashew.tar.gz and us-legislators-current.yaml.gz.</summary>
internal static class NameLists
{
    public static NameBits Read(string folder)
    {
        var given = new HashSet<uint>();
        var surnames = new HashSet<uint>();
        using (var zip = ZipFile.OpenRead(Path.Combine(folder, "names.zip")))
        {
            foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".txt", StringComparison.Ordinal))) AddLines(entry.Open(), given);
        }
        using (var bytes = new GZipStream(File.OpenRead(Path.Combine(folder, "names-smashew.tar.gz")), CompressionMode.Decompress))
        using (var archive = new TarReader(bytes))
        {
            while (archive.GetNextEntry() is { } entry)
            {
                if (entry.DataStream is null || entry.Name.Contains("README", StringComparison.Ordinal) || !entry.Name.EndsWith(".txt", StringComparison.Ordinal)) continue;
                AddLines(entry.DataStream, entry.Name.Contains("first names", StringComparison.Ordinal) ? given : surnames);
            }
        }
        foreach (var (_, line) in CorpusLines.Read(Path.Combine(folder, "us-legislators-current.yaml.gz")))
        {
            string trimmed = line.Trim();
            if (trimmed.StartsWith("first: ", StringComparison.Ordinal)) Add(trimmed[7..], given);
            else if (trimmed.StartsWith("last: ", StringComparison.Ordinal)) Add(trimmed[6..], surnames);
        }
        return NameBits.Build(given, surnames);
    }

    private static void AddLines(Stream stream, HashSet<uint> names)
    {
        using var lines = new StreamReader(stream, Encoding.UTF8);
        while (lines.ReadLine() is { } line)
            if (line.Length > 1 && line[0] != '#') Add(line.Trim(), names);
    }

    // Of "Van Hollen" both words are names; a single letter is none.
    private static void Add(string name, HashSet<uint> names)
    {
        foreach (string word in name.Trim('"', '\'').Split(' '))
            if (word.Length > 1) names.Add(TokenAttributes.NormalHash(word));
    }
}
