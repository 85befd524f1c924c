using System.Runtime.CompilerServices;
using QuoteExtract.Lexicons;

namespace QuoteExtract.Stances;

/// <summary>The words of a target, parted once.</summary>
internal sealed class TargetWords
{
    private static readonly ConditionalWeakTable<StanceTarget, TargetWords> Known = [];
    private static readonly Lexicon Likes = Lexicon.Load("en/target-nouns");
    private static readonly Lexicon GivenNames = Lexicon.Load("en/given-names");

    private TargetWords(StanceTarget target)
    {
        Names = [.. target.Aliases.Prepend(target.Name).Select(name => name.Split([' ', '-', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0)];
        Texts = [.. target.Aliases.Prepend(target.Name)];
        string[] main = Names.Length > 0 ? Names[0] : [];
        IsProper = main.Length > 0 && main.All(word => char.IsUpper(word[0]));
        if (IsProper && main.Length > 1 && GivenNames.TryGet(main[0], out string[] gender)) Gender = gender[0];
        IsPerson = Gender is not null;
        var nouns = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (!IsProper)
        {
            foreach (string[] words in Names)
            {
                nouns.Add(words[^1]);
                if (Likes.TryGet(words[^1], out string[] like)) nouns.UnionWith(like[0].Split(' '));
            }
        }
        Nouns = nouns;
    }

    /// <summary>The words of the name and of each alias.</summary>
    public string[][] Names { get; }

    /// <summary>The name and the aliases as given.</summary>
    public string[] Texts { get; }

    /// <summary>Whether the name is a proper name: Linda Hart.</summary>
    public bool IsProper { get; }

    public bool IsPerson { get; }

    /// <summary>m, f or u by the given name; null for what is no person.</summary>
    public string? Gender { get; }

    /// <summary>Nouns that mean the target where <c>the</c> or <c>this</c> stands before them and it was named before.</summary>
    public HashSet<string> Nouns { get; }

    public static TargetWords Of(StanceTarget target) => Known.GetValue(target, static one => new TargetWords(one));

    /// <summary>Whether a person's name, such as a speaker's, is the target's.</summary>
    public bool IsNamed(string name) => Names.Any(words => words.Length > 1
        ? name.Equals(string.Join(' ', words), StringComparison.OrdinalIgnoreCase) || (IsPerson && name.Equals(words[^1], StringComparison.OrdinalIgnoreCase))
        : name.Equals(words[0], StringComparison.OrdinalIgnoreCase));
}
