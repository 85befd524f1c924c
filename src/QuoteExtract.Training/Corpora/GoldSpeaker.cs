namespace QuoteExtract.Training.Corpora;

/// <summary>Who an attribution is ascribed to, as read and judged by hand (../shared/data/polnear/SPEAKERS.md).</summary>
/// <param name="Name">The fullest name that the article gives, joint speakers parted by " &amp; "; null when nobody is known.</param>
/// <param name="Type">person, unnamed, organization, group, document, author or none.</param>
/// <param name="Role">The office or occupation; null when the article tells none.</param>
/// <param name="Affiliation">The organization or state; null when the article tells none.</param>
/// <param name="Stances">The stance toward each target: favor, against or none.</param>
internal sealed record GoldSpeaker(string? Name, string Type, string? Role, string? Affiliation, IReadOnlyDictionary<string, string> Stances)
{
    /// <summary>Whether there is an answer to be found: somebody who is neither unknown nor the article's author.</summary>
    public bool IsKnown => Name is not null && Type is not ("none" or "author");
}
