using System.Buffers;
using QuoteExtract.Lexicons;

namespace QuoteExtract.Text;

/// <summary>Knows an author's line: <c>By Jane Doe</c>, <c>By JANE DOE and John Roe, Staff Writers</c>.</summary>
internal static class Byline
{
    private const int Longest = 120, MostNameWords = 5;
    private static readonly Lexicon Openers = Lexicon.Load("en/bylines");
    private static readonly SearchValues<char> AfterName = SearchValues.Create(",|&/(•-–—");

    /// <summary>Whether the line begins with an opener and goes on with one to five capitalised words, up to its end, a
    /// comma, a bar or a joining word.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest) return false;
        int words = 0;
        bool opened = false;
        foreach (var range in line.Split(' '))
        {
            var word = line[range].TrimEnd(':');
            if (word.IsEmpty) continue;
            if (!opened)
            {
                if (!Openers.TryGet(word, out string[] columns) || columns[0] != "opens") return false;
                opened = true;
                continue;
            }
            if (words > 0 && (AfterName.Contains(word[0]) || (Openers.TryGet(word, out string[] joins) && joins[0] == "joins"))) return true;
            if (!char.IsUpper(word[0]) || ++words > MostNameWords) return false;
            if (AfterName.Contains(word[^1])) return words > 1;
        }
        return words > 0 && (words > 1 || !SentenceEnd.Closes(line));
    }
}
