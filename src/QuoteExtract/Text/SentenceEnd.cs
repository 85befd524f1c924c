using System.Buffers;

namespace QuoteExtract.Text;

/// <summary>Whether a line ends as a sentence does; headlines and section headings do not.</summary>
internal static class SentenceEnd
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…。！？।؟");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’“‘»«›‹」』)]}*");

    /// <summary>A full stop, question mark or the like, perhaps with closing marks and brackets after it.</summary>
    public static bool Closes(ReadOnlySpan<char> line) => Last(line) is var last && Ends.Contains(last);

    /// <summary>The last unit before any closing marks and brackets; NUL when there is none.</summary>
    public static char Last(ReadOnlySpan<char> line)
    {
        int last = line.LastIndexOfAnyExcept(Closers);
        return last < 0 ? '\0' : line[last];
    }

    /// <summary>Whether another sentence seems to begin inside the line: an end, a space, a capital.</summary>
    public static bool StandsInside(ReadOnlySpan<char> line)
    {
        for (int at = 0, found; (found = line[at..].IndexOfAny(Ends)) >= 0;)
        {
            at += found + 1;
            int next = at;
            while (next < line.Length && Closers.Contains(line[next])) next++;
            bool abbreviates = at - 1 >= 2 && line[at - 1] == '.' && (char.IsUpper(line[at - 2]) || Word(line[..(at - 1)]) <= 3);
            if (!abbreviates && next + 1 < line.Length && line[next] == ' ' && !char.IsLower(line[next + 1])) return true;
        }
        return false;
    }

    // The length of the last word: "Mr.", "Gov." and "U.S." do not end a sentence.
    private static int Word(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && char.IsLetter(text[text.Length - 1 - length])) length++;
        return length > 0 && char.IsUpper(text[^length]) ? length : int.MaxValue;
    }
}
