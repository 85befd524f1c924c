using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>Finds quotations by a model that knows what the rules make of a text; formats that the model has seldom seen and
/// quotations inside indirect ones are left to the rules. Quoted words are read once more for what they quote.</summary>
/// <param name="model">Asked for the model when it is needed, so that an embedded one is loaded then.</param>
internal sealed class LearnedQuotationDetector(Func<IQuotationModel> model) : IQuotationDetector
{
    /// <summary>How sure a quotation inside quoted words must be.</summary>
    private const double Sure = 0.6;

    private static readonly Lexicon Pronouns = Lexicon.Load("en/pronouns");

    public IReadOnlyList<DetectedSpan> Detect(AnnotatedArticle article)
    {
        var chosen = model();
        var spans = Find(article, chosen);
        var levels = SpanLevel.Read(spans);
        if (QuotedInside.Of(article, levels[0].Contents.Select(content => content.Span.Span)) is not { } inside) return spans;
        var known = levels.Skip(1).SelectMany(level => level.Contents.Select(content => content.Span.Span)).ToList();
        return [.. spans.Concat(Quoted(inside, Find(inside, chosen), known)).Distinct().Order(SpanCollector.ByPlace)];
    }

    private static IReadOnlyList<DetectedSpan> Find(AnnotatedArticle article, IQuotationModel chosen)
    {
        var text = new RuleText(article);
        var rules = RuleQuotationDetector.Detect(text);
        var found = chosen.Find(new QuotationContext(text, rules, WordTable.Default, chosen.ReadsSyntax));
        var spans = new SpanCollector(article);
        foreach (var span in new SpanMerger(text, found).Merge([.. RuleReport.Read(article, rules)]))
            spans.Add((span.Start, span.End), span.Role, span.Confidence, span.DecidedBy);
        return chosen.Confidence is { } confidence ? Calibrate(article, spans.Spans(), confidence, chosen.Name) : spans.Spans();
    }

    // What others said, in the words of a speaker: “Roe told us, ‘Never,’ and left.” What speakers say of themselves (“I think …”) is left alone.
    private static IEnumerable<DetectedSpan> Quoted(AnnotatedArticle inside, IReadOnlyList<DetectedSpan> spans, List<TextSpan> known)
    {
        var found = spans.ToDictionary(span => (span.Span, span.Role));
        foreach (var quotation in new QuotationLinker().Link(inside, spans))
        {
            if (quotation is not { ParentId: null, Cue: { } cue, Source: { } source, Confidence: >= Sure } || IsSpeaker(source.In(inside.Text))) continue;
            if (CueActs.English.Of(inside, cue, QuotationType.Indirect) != QuotationAct.Speech) continue;
            if (!found.TryGetValue((cue, SpanRole.Cue), out var said) || !found.TryGetValue((source, SpanRole.Source), out var speaker)) continue;
            DetectedSpan[] parts = [said, speaker, .. quotation.Content.Select(span => Cut(inside, found[(span, SpanRole.Content)]))];
            if (known.Exists(one => Array.Exists(parts, part => part.Span.Overlaps(one)))) continue;
            foreach (var part in parts) yield return part;
        }
    }

    // ‘Never,’ [and left]: the words end where their marks close.
    private static DetectedSpan Cut(AnnotatedArticle inside, DetectedSpan content)
    {
        foreach (var quoted in QuotedText.In(inside.Structure, content.Span))
            if (quoted.Span.Start == content.Span.Start && quoted.CloseLength > 0 && quoted.Span.End < content.Span.End) return content with { Span = quoted.Span };
        return content;
    }

    private static bool IsSpeaker(ReadOnlySpan<char> source) => Pronouns.TryGet(source, out string[] columns) && columns[0] is "first" or "first-plural";

    // A content's confidence is that of the whole quotation, as the linker will put it together.
    private static IReadOnlyList<DetectedSpan> Calibrate(AnnotatedArticle article, IReadOnlyList<DetectedSpan> spans, QuotationConfidence confidence, string modelName)
    {
        var parts = spans.ToDictionary(span => (span.Span, span.Role));
        foreach (var quotation in new QuotationLinker().Link(article, spans))
        {
            double chance = confidence.Of(quotation, parts, modelName);
            foreach (var content in quotation.Content) parts[(content, SpanRole.Content)] = parts[(content, SpanRole.Content)] with { Confidence = chance };
        }
        return [.. spans.Select(span => parts[(span.Span, span.Role)])];
    }
}
