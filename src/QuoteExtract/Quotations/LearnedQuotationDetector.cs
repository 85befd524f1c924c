using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>Finds quotations by a model that knows what the rules make of a text; formats that the model has seldom seen and
/// quotations inside quotations are left to the rules.</summary>
/// <param name="model">Asked for the model when it is needed, so that an embedded one is loaded then.</param>
internal sealed class LearnedQuotationDetector(Func<IQuotationModel> model) : IQuotationDetector
{
    public IReadOnlyList<DetectedSpan> Detect(AnnotatedArticle article)
    {
        var chosen = model();
        var text = new RuleText(article);
        var rules = RuleQuotationDetector.Detect(text);
        var found = chosen.Find(new QuotationContext(text, rules, WordTable.Default, chosen.ReadsSyntax));
        var spans = new SpanCollector(article);
        foreach (var span in new SpanMerger(text, found).Merge([.. RuleReport.Read(article, rules)]))
            spans.Add((span.Start, span.End), span.Role, span.Confidence, span.DecidedBy);
        return chosen.Confidence is { } confidence ? Calibrate(article, spans.Spans(), confidence, chosen.Name) : spans.Spans();
    }

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
