using QuoteExtract.Lexicons;

namespace QuoteExtract.Linguistics;

/// <summary>Finds the end of a token that begins with a digit: 1,234.5, 10:30, 9/11, 555-0123, 20th, 1980s; but 10|m, 5|pm, 1990|-|1995.</summary>
internal sealed class NumberShape
{
    private readonly Lexicon _units = Lexicon.Load("en/units", ignoreCase: false);

    /// <summary>The index after the token.</summary>
    public int End(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (true)
        {
            end = Digits(text, end);
            if (end >= text.Length || !Characters.IsDigitAt(text, end + 1)) break;
            char sign = text[end];
            if (sign is '.' or ':' or '/') end++;
            else if (sign == ',' && IsThousands(text, end)) end++;
            else break;
        }
        return end < text.Length && text[end] == '-' && IsHyphenated(text, start, end, out int after) ? after : WithLetters(text, end);
    }

    /// <summary>A comma with three digits after it, or with two and another comma (12,00,000).</summary>
    private static bool IsThousands(ReadOnlySpan<char> text, int comma)
    {
        int end = Digits(text, comma + 1);
        return end - comma == 4 || (end - comma == 3 && end < text.Length && text[end] == ',');
    }

    /// <summary>555-0123, 202-555-0123, 12345-6789, 2016-12-03 are one token; a span such as 1990-1995 or 300-500 is three.</summary>
    private static bool IsHyphenated(ReadOnlySpan<char> text, int start, int hyphen, out int end)
    {
        int groups = 1, first = hyphen - start, last = 0;
        end = hyphen;
        while (groups < 8 && end < text.Length && text[end] == '-' && Characters.IsDigitAt(text, end + 1))
        {
            int next = Digits(text, end + 1);
            last = next - end - 1;
            end = next;
            groups++;
        }
        bool isCode = groups > 2 || (groups == 2 && last == 4 && (first is 3 or 5 || text[start..hyphen].Contains('/')) && !text[..end].EndsWith("00"));
        return isCode && groups < 8 && !Characters.IsWordAt(text, end);
    }

    /// <summary>Letters right after the digits belong to them (20th, 3D) unless they are a unit of measure or of time; so does 's in the 1980's.</summary>
    private int WithLetters(ReadOnlySpan<char> text, int digits)
    {
        if (text[digits - 1] == '0' && Characters.IsApostropheAt(text, digits) && digits + 1 < text.Length && text[digits + 1] == 's'
            && !Characters.IsWordAt(text, digits + 2)) return digits + 2;
        int end = Characters.WordEnd(text, digits);
        return end > digits && _units.Contains(text[digits..end]) ? digits : end;
    }

    private static int Digits(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && Characters.At(text, index, out int length) == CharacterKind.Digit) index += length;
        return index;
    }
}
