using QuoteExtract.Lexicons;

namespace QuoteExtract.Quotations;

/// <summary>The class of each function word (Lexicons/en/function-words.tsv).</summary>
internal static class FunctionWords
{
    private static readonly Dictionary<string, FunctionWord>.AlternateLookup<ReadOnlySpan<char>> Classes = Load();

    public static FunctionWord ClassOf(ReadOnlySpan<char> word) => Classes.TryGetValue(word, out var found) ? found : FunctionWord.None;

    private static Dictionary<string, FunctionWord>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var lexicon = Lexicon.Load("en/function-words");
        var classes = new Dictionary<string, FunctionWord>(StringComparer.OrdinalIgnoreCase);
        foreach (string word in lexicon.Keys)
        {
            lexicon.TryGet(word, out string[] columns);
            classes.Add(word, Enum.Parse<FunctionWord>(columns[0], ignoreCase: true));
        }
        return classes.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
