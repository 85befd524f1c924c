namespace QuoteExtract.Speakers;

/// <summary>Whom a pronoun means, and how sure that is.</summary>
internal readonly record struct Antecedent(CastMember Member, double Confidence);
