using System.Buffers;
using QuoteExtract.Lexicons;

namespace QuoteExtract.Text;

/// <summary>Tells from the units around a mark what it does: space before and a word after opens, a word before and space
/// or punctuation after closes.</summary>
internal static class MarkContext
{
    private const int MostMarksInARow = 4;
    private static readonly SearchValues<char> Brackets = SearchValues.Create("([{<（");
    private static readonly SearchValues<char> Dashes = SearchValues.Create("—–―-");
    private static readonly SearchValues<char> ClosingPunctuation = SearchValues.Create(".,;:!?…)]}>/、。，；：！？）");
    private static readonly SearchValues<char> Invisible =
        SearchValues.Create("\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF");
    private static readonly Lexicon Clipped = Lexicon.Load("en/clipped");

    /// <summary>What the mark does by context alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">The block it stands in.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="afterOpening">Whether the unit before it belongs to a mark that opens.</param>
    public static MarkSide SideOf(string text, TextSpan block, QuotationMark mark, bool afterOpening)
    {
        int previous = mark.Start, next = mark.End;
        while (previous > block.Start && previous > mark.Start - MostMarksInARow && Invisible.Contains(text[previous - 1])) previous--;
        while (next < block.End && next < mark.End + MostMarksInARow && IsPassedOver(text[next])) next++;
        char before = previous > block.Start ? text[previous - 1] : ' ';
        char after = next < block.End ? text[next] : ' ';
        bool spaceBefore = char.IsWhiteSpace(before), spaceAfter = char.IsWhiteSpace(after);
        bool openBefore = spaceBefore || afterOpening || Brackets.Contains(before);

        if (openBefore && !spaceAfter)
        {
            // A stray space before the closing mark: "Yes ", he said. But "... and so on" opens.
            bool strays = spaceBefore && after is ',' or ';' or ':' && next + 1 < block.End && char.IsWhiteSpace(text[next + 1]);
            return strays ? MarkSide.Unclear : MarkSide.Opens;
        }
        if (openBefore) return MarkSide.Unclear;
        if (Dashes.Contains(before)) return char.IsLetterOrDigit(after) ? MarkSide.Opens : MarkSide.Closes;
        if (spaceAfter || ClosingPunctuation.Contains(after) || Dashes.Contains(after)) return MarkSide.Closes;
        return MarkSide.Unclear;
    }

    private static bool IsPassedOver(char c) => (c != ',' && QuotationMark.Units.Contains(c)) || Invisible.Contains(c);

    /// <summary>A mark after a number of feet or seconds: 6'2" tall. The feet and minutes themselves stand like apostrophes.</summary>
    public static bool IsInches(string text, TextSpan block, QuotationMark mark)
    {
        int at = mark.Start;
        while (at > block.Start && mark.Start - at < 4 && (char.IsDigit(text[at - 1]) || text[at - 1] is '.' or '½')) at--;
        if (at == mark.Start) return false;
        if (at > block.Start && text[at - 1] == ' ') at--;
        return at - 1 > block.Start && text[at - 1] is '\'' or '’' or '′' && char.IsDigit(text[at - 2]);
    }

    /// <summary>A single mark where letters are left out at the start of a word: ’90s, 'em, rock ’n’ roll. With a capital the
    /// word may as well begin a headline's quotation: 'Round the clock'.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">The block it stands in.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="end">After the mark, or after the second one of ’n’.</param>
    public static bool IsElision(string text, TextSpan block, QuotationMark mark, out int end)
    {
        end = mark.End;
        int stop = end;
        while (stop < block.End && stop - end < 8 && char.IsLetterOrDigit(text[stop])) stop++;
        var word = text.AsSpan(end, stop - end);
        if (word.Length is 2 or 3 && char.IsDigit(word[0]) && char.IsDigit(word[1])) return word.Length == 2 || word[2] == 's';
        if (!Clipped.Contains(word) || (word.Length > 1 && char.IsUpper(word[0]))) return false;
        if (stop < block.End && word.Length == 1 && text[stop] is '\'' or '’') end = stop + 1;
        return true;
    }

    /// <summary>Whether a letter or digit stands right before a place.</summary>
    public static bool IsWordBefore(string text, TextSpan block, int at) => at > block.Start && char.IsLetterOrDigit(text[at - 1]);
}
