namespace QuoteExtract.Speakers;

/// <summary>One key for the names of one entity over many articles.</summary>
internal static class EntityKey
{
    /// <summary>
    /// The key of a name: its words in one spelling, of a person the first, the last and a suffix (<c>Sergei V. Lavrov</c>,
    /// <c>Сергей Лавров</c>), of a place with its consonants in order (<c>Hamobai</c>, <c>Habomai</c>), of a state those of its usual name (<c>the U.S.</c>, <c>United States</c>). Null when no letter is left.
    /// </summary>
    public static string? Of(string name, EntityType type)
    {
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) name = name[4..];
        if (SpeakerLexicons.Places.TryGet(name, out string[] columns) && columns[0] == "country") name = columns[1];
        string[] words = name.Split((char[])[' ', '\t', '\n', '\r', '-', ',', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        var kept = type is EntityType.Person && words.Length > 2 ? OfPerson(words) : words;
        string key = string.Join(' ', kept.Select(word => SpellingKey.Of(word, sort: type != EntityType.Person || kept.Length == 1)).Where(word => word.Length > 0));
        return key.Length > 0 ? key : null;
    }

    private static string[] OfPerson(ReadOnlySpan<string> words)
    {
        bool hasSuffix = SpeakerLexicons.IsNameWord(words[^1], "suffix");
        int last = words.Length - (hasSuffix ? 2 : 1);
        return hasSuffix ? [words[0], words[last], words[^1]] : [words[0], words[last]];
    }
}
