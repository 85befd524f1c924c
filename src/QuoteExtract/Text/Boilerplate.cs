using QuoteExtract.Lexicons;

namespace QuoteExtract.Text;

/// <summary>Knows the lines that belong to the page: <c>Updated at: 10:30</c>, <c>All news</c>, <c>Follow us on Twitter</c>.</summary>
internal static class Boilerplate
{
    private const int Longest = 250, MostWords = 5;
    private static readonly Lexicon[] Phrases = [Lexicon.Load("en/boilerplate"), Lexicon.Load("ru/boilerplate")];

    /// <summary>Whether the line is a phrase of the lists, or begins with one that may go on; or has no letter and no digit.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest) return false;
        int first = 0;
        while (first < line.Length && !char.IsLetterOrDigit(line[first]) && !char.IsSurrogate(line[first]) && line[first] != '©') first++;
        return first == line.Length || BeginsWithPhrase(line[first..]);
    }

    private static bool BeginsWithPhrase(ReadOnlySpan<char> line)
    {
        int words = 0;
        for (int at = 1; at <= line.Length && words < MostWords; at++)
        {
            if (at < line.Length && char.IsLetterOrDigit(line[at])) continue;
            if (IsPhrase(line[..at], line[at..]) || (at < line.Length && line[at] == ':' && IsPhrase(line[..(at + 1)], line[(at + 1)..]))) return true;
            words++;
        }
        return false;
    }

    private static bool IsPhrase(ReadOnlySpan<char> phrase, ReadOnlySpan<char> rest)
    {
        foreach (var list in Phrases)
        {
            if (!list.TryGet(phrase, out string[] columns)) continue;
            if (columns[0] == "line") return rest.ContainsAnyLetterOrDigit() is false;
            if (columns.Length == 1) return true;
            foreach (string word in columns.AsSpan(1))
                if (rest.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (char.IsLetterOrDigit(c)) return true;
        return false;
    }
}
