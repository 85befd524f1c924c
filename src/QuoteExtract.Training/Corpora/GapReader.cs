using System.Globalization;

namespace QuoteExtract.Training.Corpora;

/// <summary>Reads GAP: ID, text, pronoun, its offset, A, its offset, whether A is meant, B, its offset, whether B is meant, URL, parted by tabs.</summary>
internal static class GapReader
{
    private const int Columns = 11;

    /// <summary>The examples of a file (.tsv, .tsv.gz), lazily.</summary>
    /// <exception cref="InvalidDataException">A line breaks the format; the message names file and line.</exception>
    public static IEnumerable<GapExample> Read(string path)
    {
        foreach (var (number, line) in CorpusLines.Read(path))
        {
            string[] fields = line.Split('\t');
            if (number == 1 && fields[0] == "ID") continue;
            if (fields.Length != Columns) throw new InvalidDataException($"{path}, line {number}: expected {Columns} fields parted by tabs, found {fields.Length}.");
            yield return new GapExample(fields[0], fields[1], Span(2), Span(4), IsTrue(6), Span(7), IsTrue(9));

            // Offsets count characters; a text with characters outside the Basic Multilingual Plane would shift them.
            TextSpan Span(int column)
            {
                if (!int.TryParse(fields[column + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)) throw new InvalidDataException($"{path}, line {number}: {fields[column + 1]} is no offset.");
                int start = Utf16(fields[1], count);
                if (start + fields[column].Length > fields[1].Length) throw new InvalidDataException($"{path}, line {number}: \"{fields[column]}\" ends outside the text.");
                return new TextSpan(start, start + fields[column].Length);
            }

            bool IsTrue(int column) => fields[column].Equals("true", StringComparison.OrdinalIgnoreCase);
        }
    }

    private static int Utf16(string text, int characters)
    {
        int at = 0;
        while (characters-- > 0 && at < text.Length) at += char.IsSurrogatePair(text, Math.Min(at, text.Length - 1)) ? 2 : 1;
        return at;
    }
}
