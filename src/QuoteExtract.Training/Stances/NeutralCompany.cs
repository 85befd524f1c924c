using System.Text;
using QuoteExtract.Learning;
using QuoteExtract.Lexicons;
using QuoteExtract.Stances;

namespace QuoteExtract.Training.Stances;

/// <summary>
/// Lengthens lessons with words that take no side, so that a reader learns that they change nothing: adjuncts, relative clauses, clauses
/// and sentences of neutral contents, before or after what was said.
/// </summary>
internal sealed class NeutralCompany
{
    private const int Shortest = 5, Longest = 60;

    private static readonly int[] Lengths = [6, 12, 20, 30, 45, 60];
    private static readonly string[] Joints = ["while", "as", "where", "since"];
    private static readonly HashSet<string> Verbs =
        ["is", "was", "are", "were", "has", "have", "had", "will", "would", "can", "could", "said", "may"];
    private static readonly HashSet<string> Openers = ["that", "whether", "if", "to", "how", "why", "what", "about", "of"];
    private static readonly Lexicon Pronouns = Lexicon.Load("en/pronouns");

    private readonly List<string[]> _adjuncts = [], _relatives = [], _clauses = [];

    /// <param name="lessons">Whose neutral contents keep others company.</param>
    public NeutralCompany(IEnumerable<StanceLesson> lessons)
    {
        ReadPhrases();
        foreach (var lesson in lessons.Where(lesson => lesson.IsNeutral && !lesson.IsNamedInContent))
            if (ClauseOf(lesson) is { } clause) _clauses.Add(clause);
    }

    /// <summary>How many clauses there are.</summary>
    public int Clauses => _clauses.Count;

    /// <summary>The words with company inside the content.</summary>
    public StanceWords Lengthen(StanceWords words, Random random)
    {
        int first = Array.FindIndex(words.Roles, role => role.IsContent), last = Array.FindLastIndex(words.Roles, role => role.IsContent);
        if (first < 0) return words;
        int wanted = Lengths[random.Next(Lengths.Length)];
        bool isAfter = random.NextDouble() < 0.7;
        var more = isAfter ? After(words, wanted, random) : Before(words, wanted, random);
        int at = isAfter ? last + 1 : first;
        while (isAfter && at - 1 > first && words.Words[at - 1] is "”" or "\"" or "," or ".") at--;
        if (!isAfter && words.Words[at] is "“" or "\"") at++;
        var (roles, origins) = (new PieceRole[more.Count], new int[more.Count]);
        Array.Fill(roles, new PieceRole(PieceRole.Content));
        Array.Fill(origins, -1);
        int[] sentences = new int[more.Count];
        Array.Fill(sentences, words.Sentences[Math.Min(at, words.Sentences.Length - 1)]);
        return words with
        {
            Words = [.. words.Words[..at], .. more, .. words.Words[at..]],
            Roles = [.. words.Roles[..at], .. roles, .. words.Roles[at..]],
            Sentences = [.. words.Sentences[..at], .. sentences, .. words.Sentences[at..]],
            Origins = [.. words.Origins[..at], .. origins, .. words.Origins[at..]],
        };
    }

    // neutral-company.tsv: "adjunct" or "relative", and the words.
    private void ReadPhrases()
    {
        using var stream = typeof(NeutralCompany).Assembly.GetManifestResourceStream("Data/neutral-company.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#' || line.Split('\t') is not [var kind, var words]) continue;
            (kind == "adjunct" ? _adjuncts : _relatives).Add(words.Split(' '));
        }
    }

    // The content without "that" in front and marks at the end; null where it is too short or long, has a pronoun or no verb.
    private static string[]? ClauseOf(StanceLesson lesson)
    {
        var words = lesson.ContentWords().ToList();
        while (words.Count > 0 && words[^1] is "," or "." or ";" or ":") words.RemoveAt(words.Count - 1);
        if (words.Count > 0 && Openers.Contains(words[0].ToLowerInvariant())) words.RemoveAt(0);
        bool isPlain = words.Count is >= Shortest and <= Longest
            && !words.Exists(word => Pronouns.Contains(word))
            && words.Exists(word => Verbs.Contains(word.ToLowerInvariant()));
        return isPlain ? [.. words] : null;
    }

    private List<string> After(StanceWords words, int wanted, Random random)
    {
        var more = new List<string>();
        while (more.Count < 0.8 * wanted)
        {
            double kind = random.NextDouble();
            bool hasComma = random.NextDouble() < 0.5;
            if (hasComma && kind is < 0.35 or (>= 0.5 and < 0.75)) more.Add(",");
            if (kind < 0.35) more.AddRange(OneOf(_adjuncts, random));
            else if (kind < 0.5) more.AddRange([",", .. OneOf(_relatives, random)]);
            else if (kind < 0.75)
            {
                string[] joint = !words.IsDirect && random.NextDouble() < 0.7 ? ["and", "that"] : ["and"];
                more.AddRange([.. joint, .. Clause(wanted, random)]);
            }
            else if (words.IsDirect || kind < 0.85) more.AddRange([".", .. Capital(Clause(wanted, random))]);
            else more.AddRange([",", Joints[random.Next(Joints.Length)], .. Clause(wanted, random)]);
        }
        return more;
    }

    private List<string> Before(StanceWords words, int wanted, Random random)
    {
        var more = new List<string>();
        double kind = random.NextDouble();
        if (kind < 0.4)
        {
            do more.AddRange([.. more.Count > 0 && random.NextDouble() < 0.5 ? new[] { "," } : [], .. OneOf(_adjuncts, random)]);
            while (more.Count < 0.8 * wanted);
            more.Add(",");
        }
        else if (kind < 0.6) more.AddRange([Joints[random.Next(2)], .. Clause(wanted, random), ","]);
        else if (kind < 0.8 && !words.IsDirect) more.AddRange([.. Clause(wanted, random), ",", "and"]);
        else
        {
            do more.AddRange([.. more.Count > 0 ? Capital(Clause(wanted, random)) : Clause(wanted, random), "."]);
            while (more.Count < 0.8 * wanted);
        }
        return words.IsDirect ? [.. Capital([.. more])] : more;
    }

    private string[] Clause(int wanted, Random random)
    {
        for (int trial = 0; trial < 20 && _clauses.Count > 0; trial++)
            if (OneOf(_clauses, random) is var clause && clause.Length <= wanted + 6) return clause;
        return OneOf(_adjuncts, random);
    }

    private static string[] Capital(string[] words) => [char.ToUpperInvariant(words[0][0]) + words[0][1..], .. words[1..]];

    private static string[] OneOf(List<string[]> list, Random random) => list[random.Next(list.Count)];
}
