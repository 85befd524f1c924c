namespace QuoteExtract.Speakers;

/// <summary>Who speaks.</summary>
/// <param name="Entities">The entities, ids from 0 in the order of their first mention.</param>
/// <param name="Speakers">Who speaks each quotation.</param>
public sealed record SpeakerResolution(IReadOnlyList<Entity> Entities, IReadOnlyList<QuotationSpeakers> Speakers)
{
    internal Quotation Put(Quotation quotation, QuotationSpeakers speakers) => speakers.EntityIds.Count == 0 ? quotation : quotation with
    {
        SpeakerId = speakers.EntityIds[0],
        SpeakerIds = speakers.EntityIds,
        Speaker = Entities[speakers.EntityIds[0]],
        Speakers = [.. speakers.EntityIds.Select(id => Entities[id])],
        SpeakerConfidence = speakers.Confidence,
    };
}
