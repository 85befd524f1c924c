namespace QuoteExtract.Stances;

/// <summary>How a quotation speaks of a target.</summary>
internal enum MentionForm : byte
{
    /// <summary>By its name, an alias, or the surname of a person.</summary>
    Name,

    /// <summary>By its noun alone, or one like it: the treaty, this document.</summary>
    Noun,

    /// <summary>By a pronoun: it, she.</summary>
    Pronoun,

    /// <summary>By the speaker's own pronoun, where the speaker is the target: I.</summary>
    Self,
}
