using System.Text;
using QuoteExtract.Lexicons;

namespace QuoteExtract.Speakers;

/// <summary>
/// One spelling for the spellings of a name: Sergei, Sergey and Сергей have one key, and so do Peña and Pena, and the
/// consonants of a long name that changed places: Habomai and Hamobai.
/// </summary>
internal static class SpellingKey
{
    private const int LongestEntry = 4, LongName = 7;

    private static readonly Lexicon Letters = Lexicon.Load("letters");

    /// <summary>The key of a word: small Latin letters and digits, none doubled; empty for a word without any.</summary>
    /// <param name="word">The word.</param>
    /// <param name="sort">Whether consonants that changed places in a long name are one spelling too.</param>
    public static string Of(ReadOnlySpan<char> word, bool sort = true)
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
        if (sort && key.Length >= LongName) SortInnerConsonants(key);
        return key.ToString();

        void Append(char letter)
        {
            if (key.Length == 0 || key[^1] != letter) key.Append(letter);
        }
    }

    // The first and the last letter stay, and so do the vowels: no two common names of one list differ in this alone.
    private static void SortInnerConsonants(StringBuilder key)
    {
        Span<char> letters = stackalloc char[Math.Min(key.Length, 64)];
        int count = 0;
        for (int i = 1; i < key.Length - 1 && count < letters.Length; i++)
            if (IsConsonant(key[i])) letters[count++] = key[i];
        letters[..count].Sort();
        for (int i = 1, next = 0; i < key.Length - 1 && next < count; i++)
            if (IsConsonant(key[i])) key[i] = letters[next++];
    }

    private static bool IsConsonant(char letter) => letter is >= 'b' and <= 'z' and not ('e' or 'i' or 'o' or 'u' or 'y');
}
