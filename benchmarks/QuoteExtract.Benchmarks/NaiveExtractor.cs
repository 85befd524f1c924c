using System.Text.RegularExpressions;

namespace QuoteExtract.Benchmarks;

/// <summary>
/// What one writes on a first afternoon: words between quotation marks, with "said Name" or "Name said" behind them.
/// “We are ready,” said Ann Lee. — It is the yardstick of speed: no speakers, no indirect speech, no stances.
/// </summary>
internal static partial class NaiveExtractor
{
    /// <summary>The quotations in text order; the speaker is null where no name follows.</summary>
    public static List<(string Content, string? Speaker)> Extract(string text)
    {
        var found = new List<(string, string?)>();
        foreach (Match match in Pattern().Matches(text))
            found.Add((match.Groups["content"].Value, match.Groups["speaker"] is { Success: true } speaker ? speaker.Value : null));
        return found;
    }

    [GeneratedRegex("""
        [“"](?<content>[^”"\n]+)[”"]
        (?:[,\s—]*(?:(?:said|says|added|told|replied)\s+(?<speaker>\p{Lu}\w+(?:\s\p{Lu}\w+)*)
                   |(?<speaker>\p{Lu}\w+(?:\s\p{Lu}\w+)*)\s+(?:said|says|added|told|replied)))?
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
