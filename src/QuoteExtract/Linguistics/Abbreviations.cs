using System.Collections.Frozen;
using QuoteExtract.Lexicons;

namespace QuoteExtract.Linguistics;

/// <summary>Decides whether a period belongs to the word before it.</summary>
internal sealed class Abbreviations
{
    private readonly FrozenDictionary<string, AbbreviationKind> _kinds;
    private readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Lexicon _openers = Lexicon.Load("en/sentence-openers");

    public Abbreviations()
    {
        var lexicon = Lexicon.Load("en/abbreviations", ignoreCase: false);
        _kinds = lexicon.Keys.ToFrozenDictionary(word => word, word => lexicon.TryGet(word, out string[] columns)
            ? Enum.Parse<AbbreviationKind>(columns[0], ignoreCase: true) : AbbreviationKind.None);
        _bySpan = _kinds.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The kind of a word that is given without its last period.</summary>
    public AbbreviationKind KindOf(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;

    /// <summary>Whether a word often begins a sentence and is no name: "The", "But".</summary>
    public bool IsOpener(ReadOnlySpan<char> word) => _openers.Contains(word);

    /// <summary>Whether the period at an index belongs to the word that begins at <paramref name="start"/> and ends there.</summary>
    public bool Owns(ReadOnlySpan<char> text, int start, int period)
    {
        var word = text[start..period];
        if (period + 1 < text.Length && text[period + 1] == '.') return false;
        if (word.Length == 1 && KindOf(word) == AbbreviationKind.None) return IsInitial(text, start, period);
        int next = period + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]) && next <= period + 2) next++;
        char after = next < text.Length ? text[next] : '\0';
        if (word.Contains('.')) return !char.IsLower(word[0]) || !OpensSentence(text, next);
        return KindOf(word) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Any => after != '\0' && !OpensSentence(text, next),
            AbbreviationKind.Number => char.IsAsciiDigit(after),
            AbbreviationKind.Date => char.IsAsciiDigit(after) || after is ',' or '-' or '–' || char.IsLower(after),
            AbbreviationKind.Place => after is ',' || (start > 1 && text[start - 2] == ','),
            _ => true,
        };
    }

    /// <summary>"… apples, pears, etc. They …": at the end of a sentence the period is the full stop.</summary>
    private bool OpensSentence(ReadOnlySpan<char> text, int index) =>
        index < text.Length && char.IsUpper(text[index]) && IsOpener(text[index..Characters.WordEnd(text, index)]);

    /// <summary>
    /// A single letter is an initial when it stands before or after a part of a name: "Ann B. Hill", "J. Hill", "vitamin C. It" is not.
    /// </summary>
    private bool IsInitial(ReadOnlySpan<char> text, int start, int period)
    {
        if (!char.IsLetter(text[start])) return false;
        int next = period + 1;
        if (next < text.Length && text[next] is ',' or ';' or '\'' or '’') return true;
        while (next < text.Length && char.IsWhiteSpace(text[next]) && next <= period + 2) next++;
        if (next == text.Length) return false;
        if (char.IsLower(text[start])) return char.IsLower(text[next]) || char.IsAsciiDigit(text[next]);
        if (!char.IsUpper(text[next])) return char.IsLower(text[next]);
        int end = Characters.WordEnd(text, next);
        if (end - next == 1 && end < text.Length && text[end] == '.') return true;
        return !IsOpener(text[next..end]) && (text[start] != 'I' || IsAfterName(text, start));
    }

    /// <summary>Whether the word before begins with a capital, or there is none.</summary>
    private static bool IsAfterName(ReadOnlySpan<char> text, int start)
    {
        int end = start - 1;
        while (end > 0 && start - end < 30 && Characters.IsWordAt(text, end - 1)) end--;
        return start == 0 || (end >= 0 && char.IsUpper(text[end]));
    }
}
