using QuoteExtract.Lexicons;

namespace QuoteExtract.Linguistics;

/// <summary>Parts words that are written together: do|n't, Hill|'s, can|not, gon|na.</summary>
internal sealed class Clitics
{
    private const int Longest = 10;

    /// <summary>Endings after an apostrophe, without it: s, m, re.</summary>
    private readonly Lexicon _endings = Lexicon.Load("en/clitics");

    /// <summary>Whole words and their parts.</summary>
    private readonly Lexicon _contractions = Lexicon.Load("en/contractions");

    /// <summary>Shortened words that begin with an apostrophe: em, n, til.</summary>
    private readonly Lexicon _clipped = Lexicon.Load("en/clipped");

    /// <summary>Whether what follows the apostrophe at an index, to the end of the word, is a clitic; then where the clitic begins.</summary>
    public bool Begins(ReadOnlySpan<char> text, int wordStart, int apostrophe, int end, out int start)
    {
        start = apostrophe;
        var ending = text[(apostrophe + 1)..end];
        if (ending.Length is 0 or > 2) return false;
        if (ending is "t" or "T" && apostrophe - 1 > wordStart && text[apostrophe - 1] is 'n' or 'N')
        {
            start = apostrophe - 1;
            return true;
        }
        return _endings.Contains(ending);
    }

    /// <summary>Whether an apostrophe with the word after it is one token: 'em, '90s, 's after a closing mark.</summary>
    public bool IsClipped(ReadOnlySpan<char> text, int apostrophe, int end)
    {
        var word = text[(apostrophe + 1)..end];
        if (word.Length >= 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1])) return word.Length == 2 || (word.Length == 3 && word[2] is 's' or 'S');
        return word.Length <= Longest && (_clipped.Contains(word) || _endings.Contains(word));
    }

    /// <summary>How a word that is written for several parts: <c>can|not</c>, <c>du|n|no</c>; null for any other word, and for IM, which is no I'm.</summary>
    public string? Parts(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > Longest || (word.Length == 2 && char.IsUpper(word[1]))) return null;
        return _contractions.TryGet(word, out string[] columns) ? columns[0] : null;
    }
}
