namespace QuoteExtract.Speakers;

/// <summary>A mention that a reader still has in mind.</summary>
/// <param name="Member">Whose mention it is.</param>
/// <param name="Token">Its first token.</param>
/// <param name="Head">The token that its other words depend on.</param>
/// <param name="Speaks">Whether it is the source of a quotation.</param>
/// <param name="IsQuoted">Whether it stands between quotation marks.</param>
/// <param name="IsPronoun">Whether it is a pronoun.</param>
/// <param name="Words">How many words it has.</param>
internal readonly record struct Recent(CastMember Member, int Token, int Head, bool Speaks, bool IsQuoted, bool IsPronoun, int Words);
