using System.Buffers;
using QuoteExtract.Lexicons;

namespace QuoteExtract.Text;

/// <summary>
/// Finds a dateline: a place in capitals, perhaps a region and a date, an agency in brackets or slashes, and a dash.
/// <example>RIVERTON, Ohio, Nov. 3 (AP) — The bridge is open.</example>
/// <example>MOSCOW, December 3. /TASS/. The talks begin.</example>
/// <example>(Reuters) - The talks begin.</example>
/// </summary>
internal static class Dateline
{
    private const int Longest = 90, MostWords = 8, MostPlaceWords = 4;
    private static readonly SearchValues<char> Dashes = SearchValues.Create("—–―");
    private static readonly Lexicon Agencies = Lexicon.Load("en/agencies"), RussianAgencies = Lexicon.Load("ru/agencies");

    /// <summary>The length of the dateline at the start of a line, white space after it left out; 0 when there is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="nearTop">Whether it stands among the first lines; further down, a place and a dash alone are too little.</param>
    public static int LengthIn(ReadOnlySpan<char> line, bool nearTop)
    {
        var head = line[..Math.Min(line.Length, Longest)];
        int at = PlaceLength(head, out bool capitals);
        bool agency = AgencyLength(head[at..], out int length, out bool known);
        if (!known && (at == 0 || !capitals || !(agency || nearTop))) return 0;
        at += length;
        int end = EndLength(head[at..], known);
        if (end == 0) return 0;
        // MOSCOW, Dec 3 - RIA Novosti. The talks begin.
        return agency ? at + end : at + end + AgencyAfterDash(head[(at + end)..]);
    }

    // Words that begin with a capital, and numbers with a month after them, parted by spaces, commas and full stops. The
    // place itself, all that stands before the first comma, may be in capitals: then no agency need be known.
    private static int PlaceLength(ReadOnlySpan<char> head, out bool capitals)
    {
        capitals = true;
        int at = 0, words = 0, placeWords = 0;
        bool inPlace = true, afterNumber = false;
        while (at < head.Length)
        {
            if (head[at] is ' ' or '\u00A0' or ',' or '.' && at > 0)
            {
                inPlace &= head[at++] is not ',';
                continue;
            }
            int start = at;
            while (at < head.Length && (char.IsLetterOrDigit(head[at]) || IsInner(head, at))) at++;
            var word = head[start..at];
            bool number = word.Length > 0 && char.IsDigit(word[0]);
            if (word.Length == 0 || !(number || char.IsUpper(word[0]) || afterNumber)) { at = start; break; }
            if (number && words == 0) return 0;
            if (inPlace && !number)
            {
                capitals &= !word.ContainsAny(LowerCase);
                placeWords++;
            }
            afterNumber = number;
            if (++words > MostWords) return 0;
        }
        while (at > 0 && head[at - 1] is ' ' or '\u00A0') at--;
        capitals &= placeWords is > 0 and <= MostPlaceWords && at > 1;
        return at;
    }

    private static readonly SearchValues<char> LowerCase =
        SearchValues.Create([.. Enumerable.Range('a', 0x500).Select(c => (char)c).Where(char.IsLower)]);

    // TEL AVIV-JAFFA, ST./PAUL; a hyphen between spaces is a dash.
    private static bool IsInner(ReadOnlySpan<char> head, int at) =>
        head[at] is '-' or '.' or '/' && at > 0 && at + 1 < head.Length && char.IsLetter(head[at - 1]) && char.IsLetter(head[at + 1]);

    private static bool AgencyLength(ReadOnlySpan<char> rest, out int length, out bool known)
    {
        int at = Spaces(rest);
        (length, known) = (0, false);
        if (at == rest.Length || rest[at] is not ('(' or '/' or '[')) return false;
        char close = rest[at] switch { '(' => ')', '[' => ']', _ => '/' };
        int inner = rest[(at + 1)..].IndexOf(close);
        if (inner is < 2 or > 40) return false;
        var name = rest.Slice(at + 1, inner).Trim();
        known = IsAgency(name) || (name.IndexOfAny('/', ',') is > 0 and var cut && IsAgency(name[..cut].Trim()));
        length = at + inner + 2;
        return true;
    }

    private static bool IsAgency(ReadOnlySpan<char> name) => Agencies.Contains(name) || RussianAgencies.Contains(name);

    // A dash between spaces, or without them after an agency; an agency that is known may end it alone: /TASS/. and (PTI):
    private static int EndLength(ReadOnlySpan<char> rest, bool known)
    {
        int at = Spaces(rest);
        if (at < rest.Length && rest[at..].StartsWith("--")) return at + 2;
        if (at < rest.Length && (at > 0 || known) && (Dashes.Contains(rest[at]) || (rest[at] == '-' && Spaces(rest[(at + 1)..]) > 0))) return at + 1;
        return known && rest.Length > 0 && rest[0] is '.' or ':' ? 1 : 0;
    }

    private static int AgencyAfterDash(ReadOnlySpan<char> rest)
    {
        int at = Spaces(rest), stop = rest[at..].IndexOf('.');
        return stop > 0 && IsAgency(rest.Slice(at, stop)) ? at + stop + 1 : 0;
    }

    private static int Spaces(ReadOnlySpan<char> rest)
    {
        int at = 0;
        while (at < rest.Length && rest[at] is ' ' or '\u00A0') at++;
        return at;
    }
}
