namespace QuoteExtract;

/// <summary>What kind of thing an <see cref="Entity"/> is.</summary>
public enum EntityType
{
    /// <summary>One human being, named or not.</summary>
    Person,

    /// <summary>A company, party, agency, court, publication, or a government named by its place ("Moscow").</summary>
    Organization,

    /// <summary>A place that does not speak.</summary>
    Location,

    /// <summary>A report, poll, declaration, letter, law.</summary>
    Document,

    /// <summary>Several unnamed people: voters, officials, sources.</summary>
    Group,

    /// <summary>Anything else.</summary>
    Other,
}
