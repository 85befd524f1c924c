using QuoteExtract.Lexicons;

namespace QuoteExtract.Speakers;

/// <summary>The word lists of this stage, loaded once.</summary>
internal static class SpeakerLexicons
{
    public static Lexicon GivenNames { get; } = Lexicon.Load("en/given-names");

    /// <summary>Countries, peoples, capitals and houses; the kind, and the state behind it.</summary>
    public static Lexicon Places { get; } = Lexicon.Load("en/places", ignoreCase: false);

    /// <summary>Nouns that can speak: person, group, organization, document; the gender of a person.</summary>
    public static Lexicon Nouns { get; } = Lexicon.Load("en/speaker-nouns");

    public static Lexicon Honorifics { get; } = Lexicon.Load("en/honorifics");

    public static Lexicon Pronouns { get; } = Lexicon.Load("en/pronouns");

    /// <summary>Small words around names and what they do there.</summary>
    public static Lexicon NameWords { get; } = Lexicon.Load("en/name-words");

    /// <summary>Words for a party and its people; the party.</summary>
    public static Lexicon Parties { get; } = Lexicon.Load("en/parties", ignoreCase: false);

    /// <summary>Nouns for a person that tell a relation more than an office: <c>rival</c>.</summary>
    public static Lexicon WeakRoles { get; } = Lexicon.Load("en/weak-roles");

    /// <summary>Words that make an office a lesser one: <c>vice</c>.</summary>
    public static Lexicon LesserOffices { get; } = Lexicon.Load("en/lesser-offices");

    /// <summary>Verbs after "who" that tell an office; the office: <c>leads</c>, leader.</summary>
    public static Lexicon RoleVerbs { get; } = Lexicon.Load("en/role-verbs");

    public static Gender GenderOf(string letter) => letter switch
    {
        "m" => Gender.Male,
        "f" => Gender.Female,
        _ => Gender.Unknown,
    };

    public static bool IsNameWord(ReadOnlySpan<char> word, string kind) =>
        NameWords.TryGet(word, out string[] columns) && columns[0] == kind;
}
