using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

internal sealed class QuotationLinker : IQuotationLinker
{
    public IReadOnlyList<Quotation> Link(AnnotatedArticle article, IReadOnlyList<DetectedSpan> spans) => [];
}
