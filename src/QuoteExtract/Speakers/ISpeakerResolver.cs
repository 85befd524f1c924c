using QuoteExtract.Linguistics;

namespace QuoteExtract.Speakers;

/// <summary>The fifth stage: who is behind each source. Safe from any number of threads.</summary>
public interface ISpeakerResolver
{
    /// <summary>Finds the entities of an article and the speaker of each quotation.</summary>
    SpeakerResolution Resolve(AnnotatedArticle article, IReadOnlyList<Quotation> quotations);
}
