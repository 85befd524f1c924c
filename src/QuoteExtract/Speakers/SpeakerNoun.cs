namespace QuoteExtract.Speakers;

/// <summary>A common noun for somebody or something that can speak.</summary>
/// <param name="Type">What it denotes.</param>
/// <param name="Gender">The gender that the word itself tells: <c>spokeswoman</c>.</param>
/// <param name="IsPlural">Whether it is a plural.</param>
internal readonly record struct SpeakerNoun(EntityType Type, Gender Gender, bool IsPlural);
