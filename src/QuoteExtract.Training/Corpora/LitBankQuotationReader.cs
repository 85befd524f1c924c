using System.Formats.Tar;
using System.IO.Compression;

namespace QuoteExtract.Training.Corpora;

/// <summary>
/// Reads LitBank's quotations from its archive: NAME.txt has one tokenized sentence a line, NAME.ann the quotations by sentence
/// and token. The corpus has lost its spaces and paragraphs; see <see cref="LitBankText"/> for how they are guessed.
/// </summary>
internal static class LitBankQuotationReader
{
    /// <summary>Reads the passages, by name.</summary>
    /// <param name="path">A .tar.gz file.</param>
    /// <exception cref="InvalidDataException">The archive is damaged, or a line is not as it should be; the message names file and line.</exception>
    public static IEnumerable<LitBankArticle> Read(string path)
    {
        var files = ReadArchive(path);
        foreach (string name in files.Keys.Where(name => name.EndsWith(".ann", StringComparison.Ordinal)))
        {
            if (!files.TryGetValue(name[..^4] + ".txt", out string[]? sentences)) throw new InvalidDataException($"{path}: {name} has no text.");
            yield return Parse(files[name], sentences, name[..^4], $"{path}: {name}");
        }
    }

    private static SortedDictionary<string, string[]> ReadArchive(string path)
    {
        var files = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        try
        {
            using var archive = new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (archive.GetNextEntry() is { } entry)
            {
                if (entry.DataStream is null) continue;
                using var reader = new StreamReader(entry.DataStream);
                files[Path.GetFileName(entry.Name)] = reader.ReadToEnd().Split('\n');
            }
            return files;
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }

    private static LitBankArticle Parse(string[] annotations, string[] sentences, string name, string place)
    {
        var text = new LitBankText(sentences);
        var quotations = new List<(string Id, int First, int Last)>();
        var speakers = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < annotations.Length; i++)
        {
            string[] fields = annotations[i].TrimEnd('\r').Split('\t');
            if (fields is ["QUOTE", var id, var s1, var t1, var s2, var t2, _]
                && text.TryFind(s1, t1, out int first) && text.TryFind(s2, t2, out int last) && first <= last)
            {
                quotations.Add((id, first, last));
            }
            else if (fields is ["ATTRIB", var quotation, var speaker]) speakers[quotation] = speaker;
            else if (annotations[i].Length > 0) throw new InvalidDataException($"{place}, line {i + 1}: neither a quotation nor its speaker.");
        }
        quotations.Sort((left, right) => left.First.CompareTo(right.First));
        var spans = text.Lay([.. quotations.Select(one => (one.First, one.Last))], out string laid);
        return new LitBankArticle
        {
            Id = name,
            Text = laid,
            Attributions = [.. quotations.Select(one =>
                new GoldAttribution(one.Id, [], [], [new TextSpan(spans[one.First].Start, spans[one.Last].End)]))],
            Speakers = [.. quotations.Select(one => speakers.GetValueOrDefault(one.Id, ""))],
        };
    }
}
