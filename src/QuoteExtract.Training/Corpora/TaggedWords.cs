using System.IO.Compression;
using System.Text.Json;

namespace QuoteExtract.Training.Corpora;

/// <summary>Words with Penn tags that a program gave them: good enough to say which tags a word can have.</summary>
internal static class TaggedWords
{
    /// <summary>MASC: word_TAG between white space, in a zip.</summary>
    public static IEnumerable<(string Word, string Tag)> ReadMasc(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".txt", StringComparison.Ordinal) && entry.Name != "categories.txt").OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(entry.Open());
            foreach (string token in reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                if (token.LastIndexOf('_') is var cut and > 0) yield return (token[..cut], token[(cut + 1)..]);
        }
    }

    /// <summary>The tokens that CoreNLP made of the articles of PolNeAR.</summary>
    public static IEnumerable<(string Word, string Tag, string Lemma)> ReadPolnear(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var article = JsonDocument.Parse(line);
            if (!article.RootElement.TryGetProperty("tokens", out var tokens)) continue;
            string text = article.RootElement.GetProperty("text").GetString()!;
            foreach (var token in tokens.EnumerateArray())
                yield return (text[token[0].GetInt32()..token[1].GetInt32()], token[3].GetString()!, token[2].GetString()!);
        }
    }
}
