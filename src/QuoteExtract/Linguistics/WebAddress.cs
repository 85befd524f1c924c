using System.Buffers;
using QuoteExtract.Lexicons;

namespace QuoteExtract.Linguistics;

/// <summary>Finds addresses, which are one token whatever signs they hold: URLs, e-mail, host and file names, @handles, #tags.</summary>
internal sealed class WebAddress
{
    private const string AsciiLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(AsciiLetters + "._%+-");
    private static readonly SearchValues<char> HostCharacters = SearchValues.Create(AsciiLetters + "._-");
    private static readonly SearchValues<char> UrlEnds = SearchValues.Create(" \t\r\n\v\f\u0085\u00A0\u2028\u2029\u3000<>\"“”«»「」|");
    private static readonly SearchValues<char> TrailingSigns = SearchValues.Create(".,;:!?'’‘)]}*");
    private readonly Lexicon _endings = Lexicon.Load("en/address-endings");

    /// <summary>Whether an address begins at an index, and where it ends.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        var rest = text[start..];
        if (rest[0] is '@' or '#') return IsTag(text, start, out end);
        if (!char.IsAsciiLetterOrDigit(rest[0]) || (start > 0 && NameCharacters.Contains(text[start - 1]))) return false;

        // http://example.org/a?b=c — to the next space or quotation mark, without the signs of the sentence around it.
        if (IsUrlStart(rest))
        {
            int length = rest.IndexOfAny(UrlEnds);
            end = TrimSigns(text, start, length < 0 ? text.Length : start + length);
            return true;
        }

        // jane.doe@example.org
        int name = rest.IndexOfAnyExcept(NameCharacters);
        if (name < 0) name = rest.Length;
        if (name < rest.Length && rest[name] == '@' && name + 1 < rest.Length && char.IsAsciiLetterOrDigit(rest[name + 1]))
        {
            int host = rest[(name + 1)..].IndexOfAnyExcept(HostCharacters);
            end = TrimSigns(text, start, host < 0 ? text.Length : start + name + 1 + host);
            return true;
        }

        // example.com, example.com/news, report-2.pdf: the part after the last period is one that addresses end in.
        end = TrimSigns(text, start, start + name);
        var candidate = text[start..end];
        int dot = candidate.LastIndexOf('.');
        if (dot <= 0 || !_endings.Contains(candidate[(dot + 1)..])) return false;
        if (end < text.Length && text[end] == '/' && Characters.IsWordAt(text, end + 1))
        {
            int length = text[end..].IndexOfAny(UrlEnds);
            end = TrimSigns(text, start, length < 0 ? text.Length : end + length);
        }
        return true;
    }

    private static bool IsUrlStart(ReadOnlySpan<char> rest) =>
        rest[0] is 'h' or 'H' or 'f' or 'F' or 'w' or 'W' or 'm' or 'M' &&
        (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && rest.Length > 4 && char.IsAsciiLetterOrDigit(rest[4])));

    /// <summary>@handle and #tag; "# 1" and "#1" are a sign and a number.</summary>
    private static bool IsTag(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start + 1;
        if (!Characters.IsLetterAt(text, end) || Characters.IsWordAt(text, start - 1)) return false;
        do end = Characters.WordEnd(text, end + 1);
        while (end < text.Length && text[end] == '_');
        return true;
    }

    private static int TrimSigns(ReadOnlySpan<char> text, int start, int end)
    {
        bool hasBracket = text[start..end].Contains('(');
        while (end > start + 1 && TrailingSigns.Contains(text[end - 1]) && !(hasBracket && text[end - 1] == ')')) end--;
        return end;
    }
}
