using System.Globalization;
using System.Text;

namespace QuoteExtract.Linguistics;

/// <summary>Sorts characters into kinds: a table for ASCII, Unicode categories for the rest.</summary>
internal static class Characters
{
    private static readonly CharacterKind[] Ascii = [.. Enumerable.Range(0, 128).Select(c => Compute((char)c))];

    /// <summary>The kind of the character at an index; <paramref name="length"/> is 2 for a surrogate pair.</summary>
    public static CharacterKind At(ReadOnlySpan<char> text, int index, out int length)
    {
        char c = text[index];
        length = 1;
        if (c < 128) return Ascii[c];
        if (!char.IsSurrogate(c)) return Compute(c);
        if (Rune.DecodeFromUtf16(text[index..], out var rune, out int consumed) != System.Buffers.OperationStatus.Done) return CharacterKind.Sign;
        length = consumed;
        return rune.Value is >= 0x20000 and < 0x40000 ? CharacterKind.Han : FromCategory(Rune.GetUnicodeCategory(rune));
    }

    /// <summary>The index after the letters, digits and joiners from an index on; at most the end of the text.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && At(text, index, out int length) is CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Joiner) index += length;
        return index;
    }

    /// <summary>Whether the index holds a letter or digit; false outside the text.</summary>
    public static bool IsWordAt(ReadOnlySpan<char> text, int index) =>
        (uint)index < (uint)text.Length && At(text, index, out _) is >= CharacterKind.Letter and <= CharacterKind.Digit;

    /// <summary>Whether the index holds a letter of a script that parts words by spaces; false outside the text.</summary>
    public static bool IsLetterAt(ReadOnlySpan<char> text, int index) =>
        (uint)index < (uint)text.Length && At(text, index, out _) == CharacterKind.Letter;

    /// <summary>Whether the index holds an ASCII digit; false outside the text.</summary>
    public static bool IsDigitAt(ReadOnlySpan<char> text, int index) =>
        (uint)index < (uint)text.Length && char.IsAsciiDigit(text[index]);

    /// <summary>Whether the index holds an apostrophe; false outside the text.</summary>
    public static bool IsApostropheAt(ReadOnlySpan<char> text, int index) =>
        (uint)index < (uint)text.Length && At(text, index, out _) == CharacterKind.Apostrophe;

    private static CharacterKind Compute(char c) => c switch
    {
        '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '＇' => CharacterKind.Apostrophe,
        '_' => CharacterKind.Sign,
        >= '\u3040' and <= '\u309F' => CharacterKind.Hiragana,
        >= '\u30A0' and <= '\u30FF' and not '\u30FB' => CharacterKind.Katakana,
        >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '々' => CharacterKind.Han,
        _ when char.IsWhiteSpace(c) => CharacterKind.Space,
        _ => FromCategory(CharUnicodeInfo.GetUnicodeCategory(c)),
    };

    private static CharacterKind FromCategory(UnicodeCategory category) => category switch
    {
        <= UnicodeCategory.OtherLetter => CharacterKind.Letter,
        UnicodeCategory.DecimalDigitNumber => CharacterKind.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => CharacterKind.Joiner,
        _ => CharacterKind.Sign,
    };
}
