using System.Text;

namespace QuoteExtract.Lexicons;

/// <summary>
/// A word list from an embedded <c>Lexicons/&lt;language&gt;/&lt;name&gt;.tsv</c>: one entry a line, key first, further
/// columns after tabs; lines that start with # are comments. Looked up by span, without allocating.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, string[]> _entries;
    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private Lexicon(Dictionary<string, string[]> entries)
    {
        _entries = entries;
        _bySpan = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IEnumerable<string> Keys => _entries.Keys;

    public bool Contains(ReadOnlySpan<char> key) => _bySpan.ContainsKey(key);

    public bool TryGet(ReadOnlySpan<char> key, out string[] columns)
    {
        bool found = _bySpan.TryGetValue(key, out string[]? value);
        columns = value ?? [];
        return found;
    }

    /// <summary>Loads a list, such as <c>en/cue-verbs</c>.</summary>
    public static Lexicon Load(string name, bool ignoreCase = true)
    {
        string path = $"Lexicons/{name}.tsv";
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The lexicon {path} is not embedded in the library.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var entries = new Dictionary<string, string[]>(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] columns = line.Split('\t');
            entries[columns[0]] = columns[1..];
        }
        return new Lexicon(entries);
    }
}
