using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>Finds quotations by a model that knows what the rules make of a text; formats that the model has seldom seen are left to
/// the rules. Contents are read a second time for what they quote.</summary>
/// <param name="model">Asked for the model when it is needed, so that an embedded one is loaded then.</param>
internal sealed class LearnedQuotationDetector(Func<IQuotationModel> model) : IQuotationDetector
{
    /// <summary>How sure a quotation inside another must be.</summary>
    private const double Sure = 0.6;

    private static readonly Lexicon Pronouns = Lexicon.Load("en/pronouns");

    public IReadOnlyList<DetectedSpan> Detect(AnnotatedArticle article)
    {
        var chosen = model();
        var text = new RuleText(article);
        var spans = Find(text, chosen);
        var levels = SpanLevel.Read(spans);
        if (QuotedInside.Of(text, levels[0].Contents.Select(content => content.Span.Span)) is not { } inside) return spans;
        var known = levels.Skip(1).SelectMany(level => level.Contents.Select(content => content.Span.Span));
        return [.. spans.Concat(Quoted(inside, Find(new RuleText(inside), chosen), known)).Distinct().Order(SpanCollector.ByPlace)];
    }

    private static IReadOnlyList<DetectedSpan> Find(RuleText text, IQuotationModel chosen)
    {
        var article = text.Article;
        var rules = RuleQuotationDetector.Detect(text);
        var found = chosen.Find(new QuotationContext(text, rules, WordTable.Default, chosen.ReadsSyntax));
        var spans = new SpanCollector(article);
        foreach (var span in new SpanMerger(text, found).Merge([.. RuleReport.Read(article, rules)]))
            spans.Add((span.Start, span.End), span.Role, span.Confidence, span.DecidedBy);
        return chosen.Confidence is { } confidence ? Calibrate(article, spans.Spans(), confidence, chosen.Name) : spans.Spans();
    }

    // What is quoted in the words of a speaker: “Roe told us, ‘Never,’ and left.”     Roe said | the mayor fears a strike |.
    private static IEnumerable<DetectedSpan> Quoted(AnnotatedArticle inside, IReadOnlyList<DetectedSpan> spans, IEnumerable<TextSpan> known)
    {
        var marks = new QuotedText(inside.Structure);
        bool[] isKnown = new bool[inside.Tokens.Length];
        foreach (var content in known) isKnown.AsSpan(TokensOf(content)).Fill(true);
        var found = spans.ToDictionary(span => (span.Span, span.Role));
        foreach (var quotation in new QuotationLinker().Link(inside, spans))
        {
            if (quotation is not { ParentId: null, Cue: { } cue, Source: { } source, Confidence: >= Sure }) continue;
            if (IsSpeaker(source.In(inside.Text)) && CueActs.English.Of(inside, cue, QuotationType.Direct) == QuotationAct.Speech) continue;
            if (!found.TryGetValue((cue, SpanRole.Cue), out var said) || !found.TryGetValue((source, SpanRole.Source), out var speaker)) continue;
            DetectedSpan[] parts = [said, speaker, .. quotation.Content.Select(span => Cut(marks, found[(span, SpanRole.Content)]))];
            if (Array.Exists(parts, part => isKnown.AsSpan(TokensOf(part.Span)).Contains(true))) continue;
            foreach (var part in parts) yield return part;
        }

        Range TokensOf(TextSpan span) => inside.TokenAt(span.Start)..inside.TokenAt(span.End);
    }

    // ‘Never,’ [and left]: the words end where their marks close.
    private static DetectedSpan Cut(QuotedText marks, DetectedSpan content)
    {
        foreach (var quoted in marks.In(content.Span))
            if (quoted.Span.Start == content.Span.Start && quoted.CloseLength > 0 && quoted.Span.End < content.Span.End) return content with { Span = quoted.Span };
        return content;
    }

    private static bool IsSpeaker(ReadOnlySpan<char> source) => Pronouns.TryGet(source, out string[] columns) && columns[0].StartsWith("first", StringComparison.Ordinal);

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
