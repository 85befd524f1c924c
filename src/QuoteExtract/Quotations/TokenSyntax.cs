namespace QuoteExtract.Quotations;

/// <summary>A token's place in its sentence's tree, as the features of quotations look at it; words as hashes, places as token
/// indices, −1 for none.</summary>
internal struct TokenSyntax
{
    public uint Tag, Lemma, Relation;

    /// <summary>Which relations its dependents have.</summary>
    public ushort Children;

    /// <summary>The verb in whose subject it is.</summary>
    public int Subject;

    /// <summary>The word on which its clause depends, and how.</summary>
    public int Clause;

    public uint ClauseRelation;

    /// <summary>The cue above it that stands nearest, and how the branch that it is in hangs there.</summary>
    public int Reporter;

    public uint ReporterRelation;
}
