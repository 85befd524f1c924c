using System.Collections.Immutable;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace QuoteExtract.Training.Corpora;

/// <summary>
/// Reads the names of re3d (defence and diplomacy; Dstl 2017). Its mentions are of every kind, nested, with pronouns and
/// descriptions ("the group", "U.S. service members"); <see cref="Re3dMentions"/> keeps the names.
/// </summary>
internal static class Re3dReader
{
    /// <summary>The documents of the archive in the order of their ids.</summary>
    /// <param name="heldBack">Every tenth document when true, the others when false.</param>
    public static IEnumerable<NameDocument> Read(string path, bool heldBack)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var mentions = new Dictionary<string, List<Re3dMention>>();
        using var bytes = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var archive = new TarReader(bytes);
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || !entry.Name.EndsWith(".json", StringComparison.Ordinal)) continue;
            bool isDocuments = entry.Name.EndsWith("/documents.json", StringComparison.Ordinal);
            if (!isDocuments && !entry.Name.EndsWith("/entities.json", StringComparison.Ordinal)) continue;
            using var lines = new StreamReader(entry.DataStream, Encoding.UTF8);
            while (lines.ReadLine() is { } line)
            {
                if (line.Length == 0) continue;
                using var json = JsonDocument.Parse(line);
                var root = json.RootElement;
                if (isDocuments)
                {
                    texts[root.GetProperty("_id").GetString()!] = root.GetProperty("text").GetString()!;
                    continue;
                }
                string document = root.GetProperty("documentId").GetString()!;
                if (!mentions.TryGetValue(document, out var list)) mentions.Add(document, list = []);
                list.Add(new Re3dMention(
                    new TextSpan(root.GetProperty("begin").GetInt32(), root.GetProperty("end").GetInt32()),
                    root.GetProperty("type").GetString()!, root.GetProperty("confidence").GetDouble()));
            }
        }
        var filter = new Re3dMentions(texts.Values);
        return texts.Where((_, i) => i % 10 == 9 == heldBack)
            .Select(document => new NameDocument(document.Value,
                mentions.TryGetValue(document.Key, out var list) ? filter.Names(document.Value, list) : ImmutableArray<NameSpan>.Empty));
    }
}
