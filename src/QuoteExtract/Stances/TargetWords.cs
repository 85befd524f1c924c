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
        Texts = [.. target.Aliases.Prepend(target.Name)];
        Names = [.. Texts.Select(Parts).Where(words => words.Length > 0)];
        string[] main = Names.Length > 0 ? Names[0] : [];
        IsProper = main.Length > 0 && main.All(word => char.IsUpper(word[0]));
        if (IsProper && main.Length > 1 && GivenNames.TryGet(main[0], out string[] gender)) Gender = gender[0];
        IsPerson = Gender is not null;
        var nouns = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string[] words in IsPerson ? [] : Names)
        {
            // "The protocol" for the Kyoto Protocol; of a name in capitals only a noun for such things.
            bool isListed = Likes.TryGet(words[^1], out string[] like);
            if (isListed || !IsProper) nouns.Add(words[^1]);
            if (isListed) nouns.UnionWith(like[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
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
    public bool IsNamed(string name)
    {
        return Names.Any(words => Same(string.Join(' ', words)) || (IsPerson && words.Length > 1 && Same(words[^1])));

        bool Same(string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
    }

    private static string[] Parts(string name) => name.Split([' ', '-', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
