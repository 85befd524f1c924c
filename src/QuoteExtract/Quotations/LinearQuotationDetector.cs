using System.Buffers;
using QuoteExtract.Learning;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>Finds quotations by a linear model that knows what the rules make of a text; formats that the model has seldom seen
/// and quotations inside quotations are left to the rules.</summary>
/// <param name="model">Null for the embedded one, which is loaded when it is first needed.</param>
internal sealed class LinearQuotationDetector(QuotationModel? model = null) : IQuotationDetector
{
    public IReadOnlyList<DetectedSpan> Detect(AnnotatedArticle article)
    {
        var chosen = model ?? QuotationModel.Default;
        var text = new RuleText(article);
        var rules = RuleQuotationDetector.Detect(text);
        var context = new QuotationContext(text, rules, WordTable.Default);
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
        return spans.Spans();
    }
}
