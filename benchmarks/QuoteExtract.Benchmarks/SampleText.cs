using System.Text;

namespace QuoteExtract.Benchmarks;

/// <summary>News text of any length, made of the paragraphs of the repository's samples.</summary>
internal static class SampleText
{
    private static readonly string[] Paragraphs = [.. Samples().SelectMany(sample => sample.Split("\n\n", StringSplitOptions.TrimEntries))];

    /// <summary>A text of exactly this many UTF-16 units. Each round through the samples starts one paragraph further on, so
    /// that no two rounds are alike in what follows what; the last paragraph is cut.</summary>
    public static string OfLength(int length)
    {
        var text = new StringBuilder(length);
        for (int i = 0; text.Length < length; i++)
        {
            if (i > 0) text.Append("\n\n");
            text.Append(Paragraphs[(i + i / Paragraphs.Length) % Paragraphs.Length]);
        }
        return text.ToString(0, length);
    }

    /// <summary>The samples, by name.</summary>
    public static IEnumerable<string> Samples()
    {
        var assembly = typeof(SampleText).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Samples/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
