using QuoteExtract.Learning;

namespace QuoteExtract.Linguistics;

/// <summary>What the features of tagger and parser look at in a word, computed once for each token.</summary>
internal struct TokenAttributes
{
    /// <summary>What is longer is compared by its first and last units only.</summary>
    private const int LongestWord = 64;

    /// <summary>The normal form: lower case, every digit 0, plain marks and dashes.</summary>
    public uint Normal;

    public uint Prefix1, Prefix2, Prefix3, Suffix1, Suffix2, Suffix3, Suffix4;

    /// <summary>Case, digits, signs: the letters' cases as a pattern (Xx for Ann, XX for USA), hyphen and point among it.</summary>
    public uint Shape;

    /// <summary>From <see cref="WordTable"/>; 0 for a word that it does not know.</summary>
    public ushort Cluster, CoarseCluster, TagSet;

    public static TokenAttributes Of(ReadOnlySpan<char> word, WordTable words)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        var normal = Normalize(word, buffer, out uint shape);
        int n = normal.Length;
        var attributes = new TokenAttributes
        {
            Normal = FeatureHash.OfWord(normal),
            Shape = shape,
            Prefix1 = FeatureHash.OfWord(normal[..Math.Min(1, n)]),
            Prefix2 = FeatureHash.OfWord(normal[..Math.Min(2, n)]),
            Prefix3 = FeatureHash.OfWord(normal[..Math.Min(3, n)]),
            Suffix1 = FeatureHash.OfWord(normal[Math.Max(0, n - 1)..]),
            Suffix2 = FeatureHash.OfWord(normal[Math.Max(0, n - 2)..]),
            Suffix3 = FeatureHash.OfWord(normal[Math.Max(0, n - 3)..]),
            Suffix4 = FeatureHash.OfWord(normal[Math.Max(0, n - 4)..]),
        };
        (attributes.Cluster, attributes.CoarseCluster, attributes.TagSet) = words.Find(attributes.Normal);
        return attributes;
    }

    /// <summary>The hash of a word's normal form.</summary>
    public static uint NormalHash(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        return FeatureHash.OfWord(Normalize(word, buffer, out _));
    }

    private static ReadOnlySpan<char> Normalize(ReadOnlySpan<char> word, Span<char> buffer, out uint shape)
    {
        int length = Math.Min(word.Length, LongestWord);
        // Of a longer word the first and the last half of the buffer: its end often says what it is.
        bool isLong = word.Length > LongestWord;
        uint pattern = 1, last = 0;
        for (int i = 0; i < length; i++)
        {
            char c = isLong && i >= LongestWord / 2 ? word[word.Length - LongestWord + i] : word[i];
            uint kind;
            if (char.IsAsciiLetterLower(c)) (buffer[i], kind) = (c, 1);
            else if (char.IsAsciiLetterUpper(c)) (buffer[i], kind) = ((char)(c | 0x20), 2);
            else if (char.IsDigit(c)) (buffer[i], kind) = ('0', 3);
            else if (c < 128) (buffer[i], kind) = (c, c switch { '-' => 4u, '.' => 5u, '\'' => 6u, _ => 7u });
            else (buffer[i], kind) = NormalizeWide(c);
            // Runs count once, and the first seven changes are enough to tell shapes apart.
            if (kind != last && pattern < 1 << 24) pattern = pattern * 8 + kind;
            last = kind;
        }
        shape = pattern * 4 + (length == 1 ? 0u : length <= 3 ? 1u : 2u);
        return buffer[..length];
    }

    private static (char Normal, uint Kind) NormalizeWide(char c) => c switch
    {
        '‘' or '’' or '‚' or '‛' or '‹' or '›' or 'ʼ' => ('\'', 6),
        '“' or '”' or '„' or '‟' or '«' or '»' => ('"', 7),
        '‐' or '‑' or '‒' or '–' or '—' or '―' => ('-', 4),
        '…' => ('.', 5),
        _ when char.IsUpper(c) => (char.ToLowerInvariant(c), 2),
        _ when char.IsLetter(c) => (c, 1),
        _ => (c, 0),
    };
}
