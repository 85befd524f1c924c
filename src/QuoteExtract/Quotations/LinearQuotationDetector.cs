using System.Buffers;
using QuoteExtract.Learning;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>Finds quotations by a linear model that knows what the rules make of a text; formats that the model has seldom seen
/// and quotations inside quotations are left to the rules.</summary>
/// <param name="model">Asked for the model when it is needed, so that an embedded one is loaded then.</param>
internal sealed class LinearQuotationDetector(Func<QuotationModel> model) : IQuotationDetector
{
    /// <summary>What decided a span that the model found.</summary>
    public const string Name = "linear";

    public IReadOnlyList<DetectedSpan> Detect(AnnotatedArticle article)
    {
        var chosen = model();
        var text = new RuleText(article);
        var rules = RuleQuotationDetector.Detect(text);
        var context = new QuotationContext(text, rules, WordTable.Default, chosen.ReadsSyntax);
        var found = new List<FoundSpan>();
        foreach (var sequence in QuotationModel.Sequences(context))
        {
            float[] rented = ArrayPool<float>.Shared.Rent((sequence.End - sequence.Start) * ChainModel.Labels);
            var scores = rented.AsSpan(0, (sequence.End - sequence.Start) * ChainModel.Labels);
            chosen.Score(context, sequence, scores);
            chosen.Read(scores, sequence.Start, found);
            ArrayPool<float>.Shared.Return(rented);
        }
        var spans = new SpanCollector(article);
        foreach (var span in new SpanMerger(text, found).Merge([.. RuleReport.Read(article, rules)]))
            spans.Add((span.Start, span.End), span.Role, span.Confidence, span.DecidedBy);
        return chosen.Confidence is { } confidence ? Calibrate(article, spans.Spans(), confidence) : spans.Spans();
    }

    // A content's confidence is that of the whole quotation, as the linker will put it together.
    private static IReadOnlyList<DetectedSpan> Calibrate(AnnotatedArticle article, IReadOnlyList<DetectedSpan> spans, QuotationConfidence confidence)
    {
        var parts = spans.ToDictionary(span => (span.Span, span.Role));
        foreach (var quotation in new QuotationLinker().Link(article, spans))
        {
            double chance = confidence.Of(quotation, parts);
            foreach (var content in quotation.Content) parts[(content, SpanRole.Content)] = parts[(content, SpanRole.Content)] with { Confidence = chance };
        }
        return [.. spans.Select(span => parts[(span.Span, span.Role)])];
    }
}
