using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

internal sealed class RuleQuotationDetector : IQuotationDetector
{
    public IReadOnlyList<DetectedSpan> Detect(AnnotatedArticle article) => [];
}
