namespace QuoteExtract.Stances;

/// <summary>What a mention has become on the way up to the root of its clause.</summary>
internal enum FrameLevel
{
    /// <summary>The thing itself: the treaty.</summary>
    Thing,

    /// <summary>Something to be done to it, in a clause without a tense: to sign the treaty.</summary>
    Act,

    /// <summary>Something that is, was or will be done to it: the treaty was signed.</summary>
    Fact,

    /// <summary>The speaker's stance: I support the treaty.</summary>
    Stance,

    /// <summary>Somebody else's stance, or a question: nothing above makes it the speaker's.</summary>
    End,
}
