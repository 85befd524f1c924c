namespace QuoteExtract.Stances;

/// <summary>Which argument of a predicate the target fills.</summary>
internal enum StanceArgument : byte
{
    /// <summary>What something is done to, after a preposition too, and the subject of a passive.</summary>
    Obj,

    /// <summary>The subject of an active verb.</summary>
    Subj,

    /// <summary>What a noun is of.</summary>
    Noun,

    /// <summary>What a noun or an adjective is said of with <c>be</c>.</summary>
    Is,

    /// <summary>A finite clause.</summary>
    Clause,

    /// <summary>An infinitive or another clause without a tense.</summary>
    To,

    /// <summary>None: what a thing is worth by itself.</summary>
    Self,
}
