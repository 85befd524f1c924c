using QuoteExtract.Linguistics;
using QuoteExtract.Speakers;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Evaluation;

/// <summary>
/// The speakers of an annotated corpus, three times: <c>gold</c>, with sources and contents given; <c>found</c>, of the
/// quotations that the extractor found (content Jaccard of at least 0.5); <c>all</c>, the same over all gold attributions.
/// </summary>
internal sealed class SpeakerEvaluation(
    QuoteExtractor extractor, ISpeakerResolver resolver, IReadOnlyDictionary<(string Article, string Attribution), GoldSpeaker> speakers)
{
    /// <summary>The counts over all articles.</summary>
    public SpeakerScorer All { get; } = new();

    /// <summary>The counts over every second article, from the first: the half that rules are read from.</summary>
    public SpeakerScorer Even { get; } = new();

    /// <summary>The counts over the other half, which tells whether a rule holds where it was not read from.</summary>
    public SpeakerScorer Odd { get; } = new();

    /// <summary>How many articles were added.</summary>
    public int Articles { get; private set; }

    /// <summary>Answers one article in each way.</summary>
    /// <returns>The answers with sources and contents given, and those from the text alone.</returns>
    public (IReadOnlyList<SpeakerAnswer> Given, IReadOnlyList<SpeakerAnswer> Found) Add(GoldArticle gold)
    {
        var given = AnswerGiven(gold);
        var found = AnswerFound(gold);
        foreach (var scorer in new[] { All, Articles % 2 == 0 ? Even : Odd })
        {
            scorer.Add("gold", given);
            scorer.Add("found", [.. found.Where(answer => answer.Quotation is not null)]);
            scorer.Add("all", found);
        }
        Articles++;
        return (given, found);
    }

    /// <summary>Measures the library's own resolver and prints the report.</summary>
    /// <param name="extractor">What finds the quotations.</param>
    /// <param name="path">The articles, as <see cref="PolNearReader"/> reads them.</param>
    /// <param name="speakersPath">The speakers, as <see cref="SpeakerReader"/> reads them.</param>
    /// <param name="answers">Whether to show every answer after the report, with sources and contents given, and of the quotations found.</param>
    /// <param name="report">Where to print.</param>
    public static void Run(QuoteExtractor extractor, string path, string speakersPath, bool answers, TextWriter report)
    {
        var evaluation = new SpeakerEvaluation(extractor, new SpeakerResolver(), SpeakerReader.Read(speakersPath));
        var shown = new List<(string Article, string Heading, SpeakerAnswer Answer)>();
        foreach (var gold in PolNearReader.Read(path))
        {
            var (given, found) = evaluation.Add(gold);
            shown.AddRange(given.Select(answer => (gold.Id, "gold", answer)));
            shown.AddRange(found.Where(answer => answer.Quotation is not null).Select(answer => (gold.Id, "found", answer)));
        }
        SpeakerReport.Write(evaluation, report);
        if (answers) foreach (var (article, heading, answer) in shown) SpeakerReport.WriteAnswer($"{heading}\t{article}", answer, report);
    }

    private List<SpeakerAnswer> AnswerGiven(GoldArticle gold)
    {
        var attributions = gold.Attributions.Where(one => one.Content.Count > 0).OrderBy(one => one.Content[0]).ToList();
        var quotations = attributions.Select((one, id) => ToQuotation(gold.Text, one, id)).ToList();
        var resolution = resolver.Resolve(extractor.Annotate(new Article(gold.Text) { Title = gold.Title }), quotations);
        var answers = new List<SpeakerAnswer>();
        for (int i = 0; i < attributions.Count; i++)
        {
            if (Known(gold, attributions[i]) is not { } speaker) continue;
            var quotation = resolution.Put(quotations[i], resolution.Speakers[i]);
            answers.Add(new SpeakerAnswer(speaker, quotation.Source?.Cut(gold.Text), quotation, quotation.Speakers));
        }
        return answers;
    }

    private List<SpeakerAnswer> AnswerFound(GoldArticle gold)
    {
        var result = extractor.Extract(new Article(gold.Text) { Id = gold.Id, Title = gold.Title });
        var comparison = QuotationComparison.Of(gold, result.Quotations);
        var answers = new List<SpeakerAnswer>();
        for (int i = 0; i < gold.Attributions.Count; i++)
        {
            if (gold.Attributions[i].Content.Count == 0 || Known(gold, gold.Attributions[i]) is not { } speaker) continue;
            var quotation = comparison.Pairs.TryGetValue(i, out int pair) ? comparison.Predicted[pair].Quotation : null;
            var source = comparison.Gold[i].Source;
            answers.Add(new SpeakerAnswer(speaker, source.Count > 0 ? source[0].Cut(gold.Text) : null, quotation, quotation?.Speakers ?? []));
        }
        return answers;
    }

    private GoldSpeaker? Known(GoldArticle gold, GoldAttribution attribution) =>
        speakers.TryGetValue((gold.Id, attribution.Id), out var speaker) && speaker.IsKnown ? speaker : null;

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
            Cue = SpanNormalizer.Normalize(attribution.Cue, text) is { Count: > 0 } cue ? cue[0] : null,
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
}
