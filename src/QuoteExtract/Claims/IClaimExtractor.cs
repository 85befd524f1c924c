using QuoteExtract.Linguistics;

namespace QuoteExtract.Claims;

/// <summary>The sixth stage: what is claimed. Safe from any number of threads.</summary>
public interface IClaimExtractor
{
    /// <summary>Extracts the claims of quotations that have their speakers, ids from 0 in text order.</summary>
    IReadOnlyList<Claim> Extract(AnnotatedArticle article, IReadOnlyList<Quotation> quotations);
}
