using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace QuoteExtract.Training.Corpora;

/// <summary>Reads treebanks in the CoNLL-U format (universaldependencies.org/format.html), plain or as .gz.</summary>
internal static class ConlluReader
{
    /// <summary>The documents of a file; one that marks none is a single document.</summary>
    public static IEnumerable<ConlluDocument> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream bytes = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var lines = new StreamReader(bytes, Encoding.UTF8);
        foreach (var document in Read(lines, path)) yield return document;
    }

    /// <summary>The documents of a text; <paramref name="name"/> stands for it in messages.</summary>
    public static IEnumerable<ConlluDocument> Read(TextReader lines, string name)
    {
        string documentId = "", sentenceId = "";
        bool opensParagraph = true;
        var sentences = ImmutableArray.CreateBuilder<ConlluSentence>();
        var rows = new List<string[]>();
        var text = new StringBuilder();
        for (int number = 1; ; number++)
        {
            string? line = lines.ReadLine();
            if (!string.IsNullOrEmpty(line) && line[0] != '#')
            {
                string[] row = line.Split('\t');
                if (row.Length != 10) throw new InvalidDataException($"{name}, line {number}: a row has 10 columns, this one has {row.Length}.");
                rows.Add(row);
                continue;
            }
            if (rows.Count > 0)
            {
                if (text.Length > 0 && opensParagraph)
                {
                    if (text[^1] == ' ') text.Length--;
                    text.Append("\n\n");
                }
                sentences.Add(new ConlluSentence(sentenceId, opensParagraph || sentences.Count == 0, Words(rows, text, $"{name}, line {number}")));
                rows.Clear();
                (sentenceId, opensParagraph) = ("", false);
            }
            if (line is null) break;
            if (IsComment(line, "newdoc", out string id))
            {
                if (sentences.Count > 0) yield return Finish(documentId, text, sentences);
                (documentId, opensParagraph) = (id, true);
            }
            else if (IsComment(line, "newpar", out _)) opensParagraph = true;
            else if (line.StartsWith("# sent_id = ", StringComparison.Ordinal)) sentenceId = line["# sent_id = ".Length..].Trim();
        }
        if (sentences.Count > 0) yield return Finish(documentId, text, sentences);
    }

    private static bool IsComment(string line, string name, out string id)
    {
        id = "";
        if (!line.StartsWith($"# {name}", StringComparison.Ordinal)) return false;
        if (line.IndexOf('=') is var equals and > 0) id = line[(equals + 1)..].Trim();
        return true;
    }

    private static ConlluDocument Finish(string id, StringBuilder text, ImmutableArray<ConlluSentence>.Builder sentences)
    {
        var document = new ConlluDocument(id, text.ToString().TrimEnd(), sentences.DrainToImmutable());
        text.Clear();
        return document;
    }

    /// <summary>Appends a sentence to the text and says where its words stand. Empty nodes ("8.1") are left out.</summary>
    private static ImmutableArray<ConlluWord> Words(List<string[]> rows, StringBuilder text, string place)
    {
        var words = ImmutableArray.CreateBuilder<ConlluWord>();
        TextSpan range = default;
        int rangeEnd = 0, at = 0;
        bool spelt = false;
        foreach (string[] row in rows)
        {
            if (row[0].Contains('.')) continue;
            if (row[0].IndexOf('-') is var dash and > 0)
            {
                int first = Number(row[0].AsSpan(0, dash), place);
                rangeEnd = Number(row[0].AsSpan(dash + 1), place);
                range = Append(text, row);
                at = range.Start;
                spelt = string.Concat(rows.Where(other => int.TryParse(other[0], out int n) && n >= first && n <= rangeEnd).Select(other => other[1])) == row[1];
                continue;
            }
            int id = Number(row[0], place);
            TextSpan span;
            if (id > rangeEnd) span = Append(text, row);
            else
            {
                span = spelt ? new TextSpan(at, at + row[1].Length) : range;
                at += row[1].Length;
            }
            int head = row[6] == "_" ? -1 : Number(row[6], place) - 1;
            words.Add(new ConlluWord(row[1], span, row[2], row[3], row[4], row[5], head, row[7], row[9]));
        }
        return words.DrainToImmutable();
    }

    private static TextSpan Append(StringBuilder text, string[] row)
    {
        int start = text.Length;
        text.Append(row[1]);
        var span = new TextSpan(start, text.Length);
        if (!row[9].Contains("SpaceAfter=No", StringComparison.Ordinal)) text.Append(' ');
        return span;
    }

    private static int Number(ReadOnlySpan<char> digits, string place) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
            : throw new InvalidDataException($"{place}: \"{digits}\" is not a number.");
}
