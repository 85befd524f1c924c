namespace QuoteExtract.Speakers;

/// <summary>Who speaks.</summary>
/// <param name="Entities">The entities, ids from 0 in the order of their first mention.</param>
/// <param name="SpeakerIds">For each quotation the id of its speaker, or null when it is not known.</param>
public sealed record SpeakerResolution(IReadOnlyList<Entity> Entities, IReadOnlyList<int?> SpeakerIds);
