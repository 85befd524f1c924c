using QuoteExtract.Linguistics;

namespace QuoteExtract.Speakers;

internal sealed class SpeakerResolver : ISpeakerResolver
{
    public SpeakerResolution Resolve(AnnotatedArticle article, IReadOnlyList<Quotation> quotations) =>
        new([], new int?[quotations.Count]);
}
