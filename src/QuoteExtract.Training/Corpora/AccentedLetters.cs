namespace QuoteExtract.Training.Corpora;

/// <summary>The small letters of Latin script that are a letter of ASCII with accents, from Unicode's canonical decompositions.</summary>
internal static class AccentedLetters
{
    /// <summary>For each letter the letter and then what it becomes with accents.</summary>
    public static string[] Read()
    {
        using var stream = typeof(AccentedLetters).Assembly.GetManifestResourceStream("Data/accents.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Replace("\t", "", StringComparison.Ordinal))];
    }
}
