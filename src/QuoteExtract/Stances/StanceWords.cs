using System.Globalization;
using QuoteExtract.Lexicons;

namespace QuoteExtract.Stances;

/// <summary>The word lists of this stage, read once.</summary>
internal static class StanceWords
{
    private static readonly Lexicon Shifters = Lexicon.Load("en/stance-shifters");
    private static readonly Dictionary<string, (sbyte, StanceWordKind)>.AlternateLookup<ReadOnlySpan<char>> Polarities = Read();

    /// <summary>1, −1 or 0, and in what way the word shows it.</summary>
    public static int Polarity(ReadOnlySpan<char> word, out StanceWordKind kind)
    {
        (sbyte polarity, kind) = Polarities.TryGetValue(word, out var known) ? known : default;
        return polarity;
    }

    /// <summary>Whether the word shifts stance words near it in some way.</summary>
    public static bool Is(ReadOnlySpan<char> word, string kind) => Shifters.TryGet(word, out string[] columns) && columns[0] == kind;

    private static Dictionary<string, (sbyte, StanceWordKind)>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var words = new Dictionary<string, (sbyte, StanceWordKind)>(StringComparer.OrdinalIgnoreCase);
        Lexicon opinions = Lexicon.Load("en/opinion-words"), stances = Lexicon.Load("en/stance-words");
        foreach (string word in opinions.Keys)
            if (opinions.TryGet(word, out string[] columns)) words[word] = (Sign(columns[0]), StanceWordKind.Opinion);
        foreach (string word in stances.Keys)
            if (stances.TryGet(word, out string[] columns)) words[word] = (Sign(columns[0]), Enum.Parse<StanceWordKind>(columns[1], ignoreCase: true));
        return words.GetAlternateLookup<ReadOnlySpan<char>>();

        static sbyte Sign(string column) => sbyte.Parse(column, CultureInfo.InvariantCulture);
    }
}
