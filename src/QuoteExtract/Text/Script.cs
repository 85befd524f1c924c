namespace QuoteExtract.Text;

/// <summary>The writing system of a line, told by its first dozen letters; only what tells two headlines apart.</summary>
internal static class Script
{
    public const char None = '\0';

    /// <summary>A letter for the script most of the first letters belong to; <see cref="None"/> without letters.</summary>
    public static char Of(ReadOnlySpan<char> line)
    {
        Span<int> counts = stackalloc int[Names.Length];
        int seen = 0;
        foreach (char c in line)
        {
            if (!char.IsLetter(c)) continue;
            counts[Index(c)]++;
            if (++seen == 12) break;
        }
        if (seen == 0) return None;
        int best = 0;
        for (int i = 1; i < counts.Length; i++)
            if (counts[i] > counts[best]) best = i;
        return Names[best];
    }

    // Latin, Greek, Cyrillic, Hebrew, Arabic, the scripts of South and South-East Asia, of East Asia.
    private const string Names = "LGCHAIE";

    private static int Index(char c) => c switch
    {
        < '\u0370' or (>= '\u1E00' and < '\u1F00') => 0,
        < '\u0400' => 1,
        < '\u0530' => 2,
        < '\u0600' => 3,
        < '\u0900' => 4,
        < '\u1100' => 5,
        _ => 6,
    };
}
