namespace QuoteExtract.Training.Corpora;

/// <summary>
/// What the corpora's labels are called here, in one place. Person, organization and location are those of Universal NER:
/// a country or city is a location whatever it does; adjectives and inhabitants of a place ("Russian") are none of the three
/// but, as in CoNLL 2003, <see cref="EntityType.Other"/>, with elections, events, laws and works.
/// </summary>
internal static class NameTypes
{
    private static readonly Dictionary<string, EntityType> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        // CoNLL 2003, wikigold, Universal NER, CoreNLP
        ["PER"] = EntityType.Person, ["PERSON"] = EntityType.Person,
        ["ORG"] = EntityType.Organization, ["ORGANIZATION"] = EntityType.Organization,
        ["LOC"] = EntityType.Location, ["LOCATION"] = EntityType.Location,
        ["MISC"] = EntityType.Other, ["OTH"] = EntityType.Other,
        // CrossNER, politics
        ["politician"] = EntityType.Person,
        ["politicalparty"] = EntityType.Organization, ["organisation"] = EntityType.Organization,
        ["country"] = EntityType.Location,
        ["election"] = EntityType.Other, ["event"] = EntityType.Other,
        // GUM; re3d says Organisation
        ["place"] = EntityType.Location,
        ["object"] = EntityType.Other, ["abstract"] = EntityType.Other,
    };

    /// <summary>The type that a corpus's label stands for; false for labels that are no names (dates, numbers, animals).</summary>
    public static bool TryMap(string label, out EntityType type) => Labels.TryGetValue(label, out type);
}
