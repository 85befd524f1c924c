namespace QuoteExtract.Speakers;

/// <summary>What a speaker was found by.</summary>
internal enum SpeakerEvidence
{
    /// <summary>The source has the speaker's name.</summary>
    Name,

    /// <summary>He, she, his.</summary>
    HeOrShe,

    /// <summary>They, it.</summary>
    OtherPronoun,

    /// <summary>Who, that: the words before it.</summary>
    Relative,

    /// <summary>I, we inside the quotation of another.</summary>
    FirstPerson,

    /// <summary>Two who were named together: both men, they.</summary>
    Together,

    /// <summary>A description of somebody whom the article says to be that.</summary>
    KnownOffice,

    /// <summary>"The businessman", of whom the article says so nowhere else.</summary>
    Prominent,

    /// <summary>A description of somebody without a name.</summary>
    Unnamed,

    /// <summary>The speaker of the quotation before.</summary>
    Predecessor,
}
