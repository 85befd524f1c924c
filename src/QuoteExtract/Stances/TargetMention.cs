namespace QuoteExtract.Stances;

/// <summary>Some tokens that speak of a target, half-open.</summary>
internal readonly record struct TargetMention(int Start, int End, MentionForm Form, MentionPlace Place);
