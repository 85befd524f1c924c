using System.Text;
using QuoteExtract.Lexicons;

namespace QuoteExtract.Speakers;

/// <summary>
/// One spelling for the spellings of a name: Sergei, Sergey and Сергей have one key, and so do Peña and Pena.
/// </summary>
internal static class SpellingKey
{
    private const int LongestEntry = 4;

    private static readonly Lexicon Letters = Lexicon.Load("letters");

    /// <summary>The key of a word: small Latin letters and digits, none doubled; empty for a word without any.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        var key = new StringBuilder(word.Length);
        for (int i = 0; i < word.Length;)
        {
            int length = Math.Min(LongestEntry, word.Length - i);
            string[] sound = [];
            while (length > 0 && !Letters.TryGet(word.Slice(i, length), out sound)) length--;
            if (length == 0)
            {
                if (char.IsLetterOrDigit(word[i])) Append(char.ToLowerInvariant(word[i]));
                i++;
                continue;
            }
            foreach (char letter in sound[0]) Append(letter);
            i += length;
        }
        return key.ToString();

        void Append(char letter)
        {
            if (key.Length == 0 || key[^1] != letter) key.Append(letter);
        }
    }
}
