using System.Globalization;
using QuoteExtract.Lexicons;

namespace QuoteExtract.Stances;

/// <summary>The word lists of this stage.</summary>
internal static class StanceWords
{
    private static readonly Lexicon Words = Lexicon.Load("en/stance-words");
    private static readonly Lexicon Shifters = Lexicon.Load("en/stance-shifters");

    /// <summary>1, −1 or 0, and in what way the word shows it.</summary>
    public static int Polarity(ReadOnlySpan<char> word, out string kind)
    {
        kind = "";
        if (!Words.TryGet(word, out string[] columns)) return 0;
        kind = columns[1];
        return int.Parse(columns[0], CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the word shifts stance words near it in some way.</summary>
    public static bool Is(ReadOnlySpan<char> word, string kind) => Shifters.TryGet(word, out string[] columns) && columns[0] == kind;
}
