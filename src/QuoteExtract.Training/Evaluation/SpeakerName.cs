using System.Text.RegularExpressions;

namespace QuoteExtract.Training.Evaluation;

/// <summary>
/// Whether two names can mean one speaker, as <c>same_name</c> in ../shared/tools/score_polnear.py says: the same surname and
/// no contradicting first name, or one holds all words of the other with its last.
/// </summary>
internal static partial class SpeakerName
{
    private static readonly HashSet<string> Dropped =
    [
        "mr", "mrs", "ms", "miss", "dr", "sen", "rep", "gov", "the", "a", "an", "his", "her", "their", "its", "president", "senator", "secretary",
    ];

    public static bool IsSame(string predicted, string gold) =>
        predicted.Split(" & ").Select(Words).Any(one => gold.Split(" & ").Select(Words).Any(other => IsSame(one, other)));

    private static bool IsSame(string[] one, string[] other)
    {
        if (one.Length == 0 || other.Length == 0) return false;
        if (one.SequenceEqual(other)) return true;
        string first = one[0], second = other[0];
        if (one[^1] == other[^1]
            && (one.Length == 1 || other.Length == 1 || first == second || (first[0] == second[0] && (first.Length == 1 || second.Length == 1)))) return true;
        return (one.All(other.Contains) && other.Contains(one[^1])) || (other.All(one.Contains) && one.Contains(other[^1]));
    }

    private static string[] Words(string name) =>
        [.. Possessive().Replace(name.ToLowerInvariant(), "").Replace(".", "").Replace(",", "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !Dropped.Contains(word))];

    [GeneratedRegex(@"[’']s\b")]
    private static partial Regex Possessive();
}
