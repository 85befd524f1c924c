using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>The third stage: finds sources, cues and contents. Safe from any number of threads.</summary>
public interface IQuotationDetector
{
    /// <summary>Finds the spans of all quotations, by start. Spans of one role may nest but never cross.</summary>
    IReadOnlyList<DetectedSpan> Detect(AnnotatedArticle article);
}
