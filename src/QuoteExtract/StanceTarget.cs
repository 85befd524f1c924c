namespace QuoteExtract;

/// <summary>What a stance is toward: a thing that people can be for or against.</summary>
public sealed record StanceTarget
{
    /// <summary>The target of the default options: the peace treaty.</summary>
    public static StanceTarget PeaceTreaty { get; } = new("peace treaty", ["peace agreement", "peace accord", "peace deal", "peace pact", "peace settlement", "treaty of peace"]);

    /// <summary>Makes a target.</summary>
    /// <param name="name">What it is called, as it is returned in <see cref="Stance.Target"/>; compared without case. Where its last word is a noun for
    /// such a thing (<c>Kyoto Protocol</c>), the noun and its like (<c>the protocol</c>, <c>this document</c>) mean it too, once the article has named it.</param>
    /// <param name="aliases">Other words for it.</param>
    /// <exception cref="ArgumentException">The name or an alias is empty.</exception>
    public StanceTarget(string name, IEnumerable<string>? aliases = null)
    {
        Name = name;
        Aliases = [.. aliases ?? []];
        if (Aliases.Prepend(name).Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("A stance target's name and aliases must have at least one word.", nameof(name));
    }

    /// <summary>What the target is called.</summary>
    public string Name { get; }

    /// <summary>Other words for it.</summary>
    public IReadOnlyList<string> Aliases { get; }
}
