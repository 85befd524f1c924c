namespace QuoteExtract.Tests.Cases;

/// <summary>A sentence of intent, a text, and what is to be found in it. Read from Cases/*.md.</summary>
/// <param name="Topic">The name of the file.</param>
/// <param name="Intent">The sentence before the block.</param>
/// <param name="Text">The text of the block, without its expectations.</param>
/// <param name="Expected">The expectations in order: the first column and the fields after it.</param>
public sealed record GoldenCase(string Topic, string Intent, string Text, IReadOnlyList<GoldenLine> Expected)
{
    private static readonly string[] Kinds = ["direct", "indirect", "mixed", "nothing", "entity", "claim", "block", "quoted", "token", "sentence"];

    /// <summary>All cases of the files that are copied beside the tests.</summary>
    public static IEnumerable<GoldenCase> ReadAll() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.md").Order(StringComparer.Ordinal).SelectMany(Read);

    /// <summary>The place where the words of a field stand; <c>said#2</c> is the second place where "said" stands as a whole.</summary>
    public TextSpan Find(string words)
    {
        int occurrence = 1;
        if (words.LastIndexOf('#') is var hash and > 0 && int.TryParse(words[(hash + 1)..], out int number))
            (words, occurrence) = (words[..hash], number);
        for (int at = Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            bool cutsWord = (at > 0 && char.IsLetterOrDigit(Text[at - 1]) && char.IsLetterOrDigit(words[0]))
                || (at + words.Length < Text.Length && char.IsLetterOrDigit(Text[at + words.Length]) && char.IsLetterOrDigit(words[^1]));
            if (!cutsWord && --occurrence == 0) return new TextSpan(at, at + words.Length);
        }
        throw new InvalidDataException($"{Topic}: \"{Intent}\": the text does not hold \"{words}\" that often.");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Topic}: {Intent}";

    private static IEnumerable<GoldenCase> Read(string path)
    {
        string topic = Path.GetFileNameWithoutExtension(path), intent = "";
        List<string>? block = null;
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (block is not null) yield return Parse(topic, intent, block);
                block = block is null ? [] : null;
            }
            else if (block is not null) block.Add(line);
            else if (line.Length > 0) intent = line.TrimStart('#', ' ');
        }
        if (block is not null) throw new InvalidDataException($"{path}: the last block is not closed.");
    }

    private static GoldenCase Parse(string topic, string intent, List<string> block)
    {
        int first = block.FindIndex(line => Kinds.Contains(line.Split('|')[0].Trim()));
        if (first < 0) throw new InvalidDataException($"{topic}: \"{intent}\" expects nothing; say \"nothing\" if that is meant.");
        return new GoldenCase(topic, intent, string.Join('\n', block[..first]).TrimEnd('\n'),
            [.. block[first..].Where(line => line.Length > 0).Select(GoldenLine.Parse)]);
    }
}
