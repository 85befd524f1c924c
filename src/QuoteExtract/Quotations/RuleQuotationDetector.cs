using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>Finds quotations by quotation marks, cue verbs and layout, without a trained model.</summary>
internal sealed class RuleQuotationDetector : IQuotationDetector
{
    public IReadOnlyList<DetectedSpan> Detect(AnnotatedArticle article) => Detect(new RuleText(article));

    public static IReadOnlyList<DetectedSpan> Detect(RuleText text)
    {
        var spans = new SpanCollector(text.Article);
        var transcript = new TranscriptRules(text, spans);
        var colon = new ColonRules(text, spans);
        var reporting = new ReportingRules(text, spans);
        var marks = new LooseMarksRules(text, spans);
        foreach (var passage in text.Passages)
        {
            if (transcript.HasRead(passage.Block)) continue;
            if (!colon.Read(passage)) reporting.Read(passage);
            marks.Read(passage);
        }
        return spans.Spans();
    }
}
