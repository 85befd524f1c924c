using QuoteExtract.Linguistics;
using QuoteExtract.Speakers;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Evaluation;

/// <summary>
/// Counts how often a resolver names the right speaker when sources and contents are given: all in all, by the form of the
/// source and by the type of the speaker. Every count is a share of the attributions with a known speaker.
/// </summary>
internal sealed class SpeakerScorer(ISpeakerResolver resolver, IReadOnlyDictionary<(string Article, string Attribution), GoldSpeaker> speakers)
{
    private static readonly HashSet<string> Pronouns =
    [
        "he", "she", "him", "her", "his", "they", "them", "their", "it", "its", "who", "whom", "whose", "which", "that", "i", "me", "my", "we", "us", "our", "you", "your",
    ];

    public Scorecard Scores { get; } = new();

    public void Add(GoldArticle gold, AnnotatedArticle article)
    {
        var attributions = gold.Attributions.Where(one => one.Content.Count > 0).OrderBy(one => one.Content[0]).ToList();
        var quotations = attributions.Select((one, id) => ToQuotation(gold.Text, one, id)).ToList();
        var resolution = resolver.Resolve(article, quotations);
        for (int i = 0; i < attributions.Count; i++)
        {
            if (!speakers.TryGetValue((gold.Id, attributions[i].Id), out var speaker) || !speaker.IsKnown) continue;
            var found = resolution.SpeakerIds[i] is { } id ? resolution.Entities[id] : null;
            bool isRight = found is not null && SpeakerName.IsSame(found.Name, speaker.Name!);
            var counts = MatchCounts.Share(isRight ? 1 : 0, 1);
            Scores.Add("all", counts);
            Scores.Add($"source {Form(quotations[i].Source?.Cut(gold.Text))}", counts);
            Scores.Add($"type {speaker.Type}", counts);
            if (speaker.Role is { } role) Scores.Add("role", Field(found?.Role, role));
            if (speaker.Affiliation is { } affiliation) Scores.Add("affiliation", Field(found?.Affiliation, affiliation));

            // Found are those with the right speaker, so that precision says how often a field is right given the right person.
            MatchCounts Field(string? value, string wanted) => new(1, isRight ? 1 : 0, isRight && SharesWord(value, wanted) ? 1 : 0);
        }
    }

    private static Quotation ToQuotation(string text, GoldAttribution attribution, int id)
    {
        var content = SpanNormalizer.Normalize(attribution.Content, text);
        return new Quotation
        {
            Id = id,
            Type = TypeOf(text, attribution.Content),
            Text = string.Join(' ', attribution.Content.Select(span => span.Cut(text))),
            Content = content.Count > 0 ? content : attribution.Content,
            Source = SpanNormalizer.Normalize(attribution.Source, text) is { Count: > 0 } source ? source[0] : null,
            Confidence = 1,
            DecidedBy = "gold",
        };
    }

    // Marks at both ends make it direct, marks inside mixed; near enough to tell which quotations can go on from the last.
    private static QuotationType TypeOf(string text, IReadOnlyList<TextSpan> content)
    {
        if (!content.Any(span => span.In(text).ContainsAny("\"“”") || span.In(text).Contains("''", StringComparison.Ordinal))) return QuotationType.Indirect;
        return text[content[0].Start] is '"' or '“' or '\'' && text[content[^1].End - 1] is '"' or '”' or '\'' ? QuotationType.Direct : QuotationType.Mixed;
    }

    private static string Form(string? source)
    {
        if (source is null) return "none";
        string[] words = source.Split([' ', ',', '.', '\n', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1 && Pronouns.Contains(words[0].ToLowerInvariant())) return "pronoun";
        return words.Skip(1).Append(words.Length == 1 ? words[0] : "").Any(word => word.Length > 0 && char.IsUpper(word[0])) ? "with a capital" : "without a capital";
    }

    // Short descriptions of one office seldom agree in every word: one word in common will do.
    private static bool SharesWord(string? one, string other) => one is not null && Words(one).Overlaps(Words(other));

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && word != "the")];
}
