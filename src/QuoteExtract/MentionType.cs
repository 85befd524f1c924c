namespace QuoteExtract;

/// <summary>The form of a <see cref="Mention"/>.</summary>
public enum MentionType
{
    /// <summary>A proper name: Sergei Lavrov, Moscow.</summary>
    Name,

    /// <summary>A description: the foreign minister, sources.</summary>
    Nominal,

    /// <summary>A pronoun: he, they, who.</summary>
    Pronoun,
}
