using QuoteExtract.Lexicons;

namespace QuoteExtract.Linguistics;

/// <summary>Finds the end of a token that begins with a sign: most stand alone, some make runs (..., --, ?!), faces and pictures.</summary>
internal sealed class SignRun
{
    private const int LongestFace = 4;
    private readonly Lexicon _faces = Lexicon.Load("en/emoticons", ignoreCase: false);

    /// <summary>The index after the token; <paramref name="length"/> is that of its first character.</summary>
    public int End(ReadOnlySpan<char> text, int start, int length)
    {
        char sign = text[start];
        int end = start + length;
        switch (sign)
        {
            case ':' or ';' or '=' or '<' or '^' or '>' or '(' when Face(text, start) is var face and > 0:
                return start + face;
            case '.' or '…' or '!' or '?':
                while (end < text.Length && text[end] is '.' or '…' or '!' or '?') end++;
                return end;
            case '[' when text[start..].StartsWith("[...]"):
                return start + "[...]".Length;
            case '-' or '=' or '*' or '_' or '~' or '+' or '#' or '<' or '>':
                while (end < text.Length && text[end] == sign) end++;
                return end;
            case '$' or '€' or '£' or ',' or ';' or ':' or '"' or '(' or ')':
                return end;
        }

        // A picture and what is joined to it: 👩‍🚀, ❤️.
        while (end < text.Length && Characters.At(text, end, out int next) == CharacterKind.Joiner)
        {
            bool joins = text[end] == '\u200D';
            end += next;
            if (joins && end < text.Length && Characters.At(text, end, out next) == CharacterKind.Sign && next == 2) end += next;
        }
        return end;
    }

    /// <summary>The length of the longest emoticon here, or 0. None goes on as a word: in "Note:Do" there is no ":D".</summary>
    private int Face(ReadOnlySpan<char> text, int start)
    {
        for (int length = Math.Min(LongestFace, text.Length - start); length > 1; length--)
        {
            if (!_faces.Contains(text.Slice(start, length))) continue;
            int end = start + length;
            if (!Characters.IsWordAt(text, end) && !(text[end - 1] == '/' && end < text.Length && text[end] == '/')) return length;
        }
        return 0;
    }
}
