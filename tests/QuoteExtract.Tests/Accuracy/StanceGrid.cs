using System.Globalization;
using System.Text.RegularExpressions;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Tests.Accuracy;

/// <summary>
/// Quotations of everyday predicates (stance-predicates.tsv) toward three targets, in the first person and reported, before and after the
/// source, as a cue, in the passive, with a neutral tail of 0, 6, 14, 30 and 60 words (stance-tails.tsv). One target in turn, the same at
/// each length.
/// </summary>
internal static partial class StanceGrid
{
    public static readonly IReadOnlyList<int> Tails = [0, 6, 14, 30, 60];

    private static readonly StanceTarget[] Targets =
    [
        new("peace treaty", ["treaty", "peace accord"]),
        new("pension reform", ["reform", "pension bill"]),
        new("tram line", ["tram", "tramway"]),
    ];

    private static readonly (string Name, string Pronoun, string Owner)[] People =
    [
        ("Anna Roe", "she", "her"), ("Mayor Tobias Kell", "he", "his"),
        ("Mirela Vance", "she", "her"), ("Senator Joran Pell", "he", "his"),
        ("Hugo Darnley", "he", "his"), ("Party leader Petra Lindholm", "she", "her"),
        ("Rudi Amsel", "he", "his"), ("Minister Nadia Voss", "she", "her"),
    ];

    private static readonly Dictionary<string, Dictionary<string, string>> Joints = new()
    {
        ["direct"] = new() { ["coord"] = ", and ", ["sentence"] = ". ", ["told"] = ", as I told ", ["adjunct"] = ", as I said " },
        ["asks"] = new() { ["coord"] = "? ", ["sentence"] = "? " },
        ["reported"] = new()
        {
            ["coord"] = ", and that ", ["sentence"] = "; ",
            ["told"] = ", as {S} had told ", ["adjunct"] = ", in remarks made ",
        },
        ["after"] = new()
        {
            ["coord"] = ", and ", ["sentence"] = ". ",
            ["told"] = ", as {S} had told ", ["adjunct"] = ", as {S} had said ",
        },
        ["cue"] = new()
        {
            ["coord"] = ", and said that ", ["sentence"] = "; ",
            ["told"] = ", in a talk with ", ["adjunct"] = ", in remarks made ",
            ["speaking"] = ", speaking ",
        },
    };

    /// <summary>The quotations with the length of their tails.</summary>
    public static IEnumerable<(StanceItem Item, int Tail)> Make()
    {
        var tails = Lines("stance-tails.tsv").ToLookup(
            fields => int.Parse(fields[0], CultureInfo.InvariantCulture), fields => (Kind: fields[1], Words: fields[2]));
        var predicates = Lines("stance-predicates.tsv").Skip(1).ToList();
        for (int n = 0; n < predicates.Count; n++)
            for (int form = 0; form < 7; form++)
                foreach (int length in Tails)
                {
                    if (Marked(predicates[n], n, form, [.. tails[length]]) is not { } text) continue;
                    var label = Enum.Parse<StanceLabel>(predicates[n][0], ignoreCase: true);
                    var target = Targets[(n + form) % Targets.Length];
                    yield return (new StanceItem($"g{n + 1}-{form}", target, MarkedQuotation.Parse(text), label, false), length);
                }
    }

    // The columns: label, kind, first person, reported, cue, passive.
    private static string? Marked(string[] predicate, int n, int form, (string Kind, string Words)[] tails)
    {
        string said = form switch { 0 or 1 => predicate[2], 5 => predicate[4], 6 => predicate[5], _ => predicate[3] };
        if (said == "-") return null;
        var (name, pronoun, owner) = People[((n * 5) + (form * 3)) % People.Length];
        var (open, close) = n % 2 == 0 ? ("“", "”") : ("\"", "\"");
        bool asks = form < 2 && said.EndsWith('?');
        string group = asks ? "asks" : form < 2 ? "direct" : form == 4 ? "after" : form == 5 ? "cue" : "reported";
        string tail = Tail(group, tails, (n * 7) + form);
        string body = Filled((asks && tail.Length > 0 ? said[..^1] : said) + (form == 5 ? "" : tail));
        string stop = body.EndsWith('?') ? "" : form == 0 ? "." : ",";
        return form switch
        {
            0 => $"<{name}> {{said}}: [{open}{Capital(body)}{stop}{close}]",
            1 => $"[{open}{Capital(body)}{stop}{close}] {{said}} <{name}>.",
            2 or 6 => $"<{name}> {{said}} [{body}].",
            3 => $"<{name}> {{said}} that [{body}].",
            4 => $"[{Capital(body)}], <{name}> {{said}}.",
            _ => $"<{name}> {{{body.Split('|')[0]}}} [{(body.Contains('|') ? body.Split('|')[1] : Filled("{T}"))}{Filled(tail)}].",
        };

        string Filled(string words) => words.Replace("{T}", "the " + Targets[(n + form) % Targets.Length].Name, StringComparison.Ordinal)
            .Replace("{S}", pronoun, StringComparison.Ordinal).Replace("{P}", owner, StringComparison.Ordinal);
    }

    private static string Tail(string group, (string Kind, string Words)[] tails, int turn)
    {
        var usable = tails.Where(tail => Joints[group].ContainsKey(tail.Kind)).ToArray();
        if (usable.Length == 0) return "";
        var (kind, words) = usable[turn % usable.Length];
        string joint = Joints[group][kind];
        words = Either().Replace(words, match => match.Groups[group is "direct" or "asks" ? 1 : 2].Value);
        if (joint.EndsWith("; ", StringComparison.Ordinal)) words = char.ToLowerInvariant(words[0]) + words[1..];
        else if (joint is ". " or "? ") words = Capital(words);
        return joint + words;
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(RepositoryFolder.At("tests", "QuoteExtract.Tests", "Accuracy", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));

    [GeneratedRegex(@"\[([^~\]]*)~([^\]]*)\]")]
    private static partial Regex Either();
}
