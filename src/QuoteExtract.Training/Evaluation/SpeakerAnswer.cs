using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Evaluation;

/// <summary>A gold attribution with a known speaker, and what was answered for it.</summary>
/// <param name="Gold">The right answer.</param>
/// <param name="Source">The words of the gold source; null when it has none.</param>
/// <param name="Quotation">The quotation that was found for it; null when none was.</param>
/// <param name="Speakers">The entities that were answered; empty when none was.</param>
internal sealed record SpeakerAnswer(GoldSpeaker Gold, string? Source, Quotation? Quotation, IReadOnlyList<Entity> Speakers)
{
    private static readonly HashSet<string> Pronouns =
    [
        "he", "she", "him", "her", "his", "they", "them", "their", "it", "its", "who", "whom", "whose", "which", "that", "i", "me", "my", "we", "us", "our", "you", "your",
    ];

    /// <summary>Whether the first speaker has the right name.</summary>
    public bool IsRight => Speakers.Count > 0 && SpeakerName.IsSame(Speakers[0].Name, Gold.Name!);

    /// <summary>The form of the source: name, nominal, pronoun or none. A source with a capitalised word of the right name is a name.</summary>
    public string Form
    {
        get
        {
            if (Source is null) return "none";
            string[] words = Source.Split([' ', ',', '.', '\n', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 1 && Pronouns.Contains(words[0].ToLowerInvariant())) return "pronoun";
            var name = Gold.Name!.Split([' ', ',', '.']).ToHashSet();
            return words.Any(word => char.IsUpper(word[0]) && (name.Contains(word) || name.Contains(word.Split('\'', '’')[0]))) ? "name" : "nominal";
        }
    }
}
