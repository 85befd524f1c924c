using System.IO.Compression;
using System.Text.Json;

namespace QuoteExtract.Training.Corpora;

/// <summary>Reads the texts of some articles out of shared/data/news/unlabelled.jsonl.gz.</summary>
internal static class NewsTexts
{
    /// <summary>The texts by the ids of their articles.</summary>
    /// <param name="path">The file: <c>{"id", "text", …}</c> a line.</param>
    /// <param name="wanted">The ids of the articles.</param>
    /// <exception cref="InvalidDataException">An article is not there.</exception>
    public static Dictionary<string, string> Read(string path, IReadOnlySet<string> wanted)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var article = JsonDocument.Parse(line);
            string id = article.RootElement.GetProperty("id").GetString()!;
            if (wanted.Contains(id)) texts[id] = article.RootElement.GetProperty("text").GetString()!;
        }
        if (wanted.FirstOrDefault(id => !texts.ContainsKey(id)) is { } missing)
            throw new InvalidDataException($"{path} has no article {missing}.");
        return texts;
    }
}
