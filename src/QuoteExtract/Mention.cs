using System.Text.Json.Serialization;

namespace QuoteExtract;

/// <summary>One place where the article speaks of an entity.</summary>
/// <param name="Start">Index of its first UTF-16 unit in the article.</param>
/// <param name="End">Index after its last unit.</param>
/// <param name="Type">Whether it is a name, a description or a pronoun.</param>
public sealed record Mention(int Start, int End, MentionType Type)
{
    /// <summary>The place as a span.</summary>
    [JsonIgnore]
    public TextSpan Span => new(Start, End);
}
