using QuoteExtract.Learning;

namespace QuoteExtract.Linguistics;

/// <summary>What a classifier sees of a token: its form without case, digits and lengthening, and its outline.</summary>
/// <param name="Form">The hash of the form: "Hill", "HILL" → "hill"; "1984" → "0000"; "!!!!!" → "!!!".</param>
/// <param name="Outline">A small number: small, Capital, CAPITALS, digits, address …, or the sign itself.</param>
internal readonly record struct TokenShape(uint Form, uint Outline)
{
    private const int MaximumLength = 24, LongestRead = 100;

    /// <summary>The shape of what is beyond the block.</summary>
    public static TokenShape None => default;

    public static TokenShape Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestRead) word = word[..LongestRead];
        Span<char> form = stackalloc char[Math.Min(word.Length, MaximumLength)];
        int length = 0;
        bool hasLower = false, hasUpper = false, hasDigit = false, hasSign = false, hasPeriod = false;
        foreach (char c in word)
        {
            char f = c;
            if (char.IsAsciiLetterLower(c)) hasLower = true;
            else if (char.IsAsciiLetterUpper(c)) (hasUpper, f) = (true, (char)(c | 0x20));
            else if (char.IsAsciiDigit(c)) (hasDigit, f) = (true, '0');
            else if (c < 128) (hasSign, hasPeriod) = (true, c == '.');
            else if (char.IsUpper(c)) (hasUpper, f) = (true, char.ToLowerInvariant(c));
            else if (char.IsLetter(c)) hasLower = true;
            else hasSign = true;
            bool isRepeated = hasSign && length >= 3 && form[length - 1] == f && form[length - 2] == f && form[length - 3] == f;
            if (length < form.Length && !isRepeated) form[length++] = f;
        }
        bool startsUpper = char.IsUpper(word[0]);
        uint outline = (hasLower, hasUpper, hasDigit) switch
        {
            (false, false, false) => 64 + (uint)word[0] + (word.Length > 1 ? 0x10000u : 0),
            (false, false, true) => hasSign ? hasPeriod ? 20u : 21u : word.Length > 4 ? 23u : (uint)(21 + (word.Length > 2 ? 1 : 0)) + 3,
            (true, true, false) => startsUpper ? hasSign ? 2u : 1u : 3u,
            (false, true, false) => word.Length == 1 ? 4u : word.Length == 2 && hasPeriod ? 5u : hasPeriod ? 6u : word.Length <= 4 ? 7u : 8u,
            (true, false, false) => word.Length == 1 ? 9u : hasPeriod ? 10u : hasSign ? 11u : 12u,
            _ => 13u,
        };
        if (word.Length > 10 && hasSign && (hasLower || hasUpper) && word.ContainsAny('/', '@')) outline = 14;
        return new TokenShape(FeatureHash.OfWord(form[..length]), outline + 1);
    }
}
