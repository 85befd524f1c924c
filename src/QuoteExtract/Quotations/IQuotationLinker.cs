using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>The fourth stage: attribution. Joins contents with their cues and sources. Safe from any number of threads.</summary>
public interface IQuotationLinker
{
    /// <summary>Links spans to quotations with ids from 0 in text order, types, parents and duplicates, without speakers
    /// and stances. Every content span is in exactly one quotation.</summary>
    IReadOnlyList<Quotation> Link(AnnotatedArticle article, IReadOnlyList<DetectedSpan> spans);
}
