namespace QuoteExtract.Speakers;

/// <summary>Whom the resolver takes for the speaker of a source.</summary>
/// <param name="Members">The first, and those who speak with it; never empty.</param>
/// <param name="Confidence">How sure it is of the first, from 0 to 1.</param>
internal sealed record SpeakerChoice(IReadOnlyList<CastMember> Members, double Confidence)
{
    public CastMember First => Members[0];
}
