namespace QuoteExtract;

/// <summary>Somebody or something that the article speaks of, with all its mentions.</summary>
public sealed record Entity
{
    /// <summary>The place in <see cref="ExtractionResult.Entities"/>, from 0.</summary>
    public required int Id { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The fullest name that the article gives, without honorifics and titles; for the unnamed, the description.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The same for the spellings of one name in every article: Sergei Lavrov, Sergey Lavrov and Сергей Лавров; the U.S. and the United States. Group by it
    /// over an archive, and do not show it. Null for the unnamed: a spokesman here is not the spokesman there.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>The office or occupation that the article gives ("Foreign Minister"); null when it gives none.</summary>
    public string? Role { get; init; }

    /// <summary>The state, party or organization that the article ties it to ("Russia"); null when it gives none.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Its mentions in text order; at least one.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }
}
