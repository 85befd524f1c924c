using QuoteExtract.Linguistics;

namespace QuoteExtract.Claims;

internal sealed class ClaimExtractor : IClaimExtractor
{
    public IReadOnlyList<Claim> Extract(AnnotatedArticle article, IReadOnlyList<Quotation> quotations) => [];
}
