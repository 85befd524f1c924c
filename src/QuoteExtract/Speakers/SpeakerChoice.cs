namespace QuoteExtract.Speakers;

/// <summary>Whom the resolver takes for the speaker of a source.</summary>
/// <param name="Members">The first, and those who speak with it; never empty.</param>
/// <param name="Evidence">What tells so.</param>
/// <param name="Probability">The pronoun ranker's share for the first; 1 where it was not asked.</param>
internal sealed record SpeakerChoice(IReadOnlyList<CastMember> Members, SpeakerEvidence Evidence, double Probability = 1)
{
    // The quotation has no source of its own: its cue's subject or its line told it.
    private const double Implied = 0.6;

    public CastMember First => Members[0];

    /// <summary>Whether the source was not marked in the text but taken from the cue or the line.</summary>
    public bool IsImplied { get; init; }

    /// <summary>
    /// How sure it is of the first, from 0 to 1: how often such a speaker was right on the even articles of PolNeAR dev with
    /// sources and contents given (docs/speakers.md).
    /// </summary>
    public double Confidence => (IsImplied ? Implied : 1) * Evidence switch
    {
        SpeakerEvidence.Name => 0.97,
        SpeakerEvidence.HeOrShe => 0.5 + 0.48 * Probability,
        SpeakerEvidence.OtherPronoun => 0.1 + 0.5 * Probability,
        SpeakerEvidence.Relative => 0.75,
        SpeakerEvidence.FirstPerson => 0.9,
        SpeakerEvidence.Together => 0.6,
        SpeakerEvidence.KnownOffice => 0.8,
        SpeakerEvidence.Prominent => 0.4,
        SpeakerEvidence.Predecessor => 0.9,
        _ => 0.75,
    };
}
