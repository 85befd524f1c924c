using System.Text;

namespace QuoteExtract.Tests;

/// <summary>Texts that no newspaper prints, made from fixed seeds: random pieces, and sound articles that were damaged.</summary>
internal static class RandomTexts
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "'", "''", "‘", "’", "«", "»", "„", "‹", "›", "「", "」", "``", ",,", " — ", "- ", "’90s", "6'2\"",
        "\n", "\n\n", "\r\n", "\u2029", "\t", " ", "\u00A0", ". ", ", ", "? ", ": ", "; ", " (", ") ", "...", "/", "@", "#", "%", "$5",
        "said ", "she said", " according to ", "Ms Lee ", "The minister ", "Anna Lee, ", "Moscow ", " that ", "told reporters ", "by ", "of ", "not ",
        "LONDON (AP) — ", "By Jane Doe", "All news", "Ли: ", "сказала ", "is ready", "U.S. ", "peace treaty ", "\0", "\u0007", "\uD83D", "\uDE00",
        "😀", "\u202E", "e\u0301", "שלום ", "مرحبا ", "\uFEFF", "\uFFFE", "１２", "ß", "İ", "ǅ", "12.5", "https://x.org/a?b=c ",
    ];

    private const string Sound = "Lee: bridge will open in May\n\n\"We go on,\" Minister said\n\nRIVERTON, Dec. 3 (AP) — The bridge will open in May, "
        + "Transport Minister Anna Lee said on Saturday. “It is late,” she said. “But it’s ‘done.’”\n\nThe mayor, Jo Poe, called it “a gift”, — and left. "
        + "According to the report, it cost $5 million.\n\n«Мы готовы», — сказала Ли.\n\n— I am here, — said Anna. — Who calls?\n\nAll news";

    /// <summary>The texts of a seed; every second one is the sound article with a few units put in, left out or replaced.</summary>
    public static IEnumerable<string> Some(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++) yield return i % 2 == 0 ? Joined(random) : Damaged(random);
    }

    private static string Joined(Random random)
    {
        var text = new StringBuilder();
        for (int left = random.Next(24); left > 0; left--) text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }

    private static string Damaged(Random random)
    {
        int start = random.Next(Sound.Length), length = random.Next(Math.Min(160, Sound.Length - start));
        var text = new StringBuilder(Sound, start, length, 256);
        for (int left = random.Next(1, 6); left > 0; left--)
        {
            int at = random.Next(text.Length + 1);
            if (at < text.Length && random.Next(2) == 0) text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at));
            else text.Insert(at, random.Next(4) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]);
        }
        return text.ToString();
    }
}
