using QuoteExtract.Learning;

namespace QuoteExtract.Linguistics;

/// <summary>From labels to names and back.</summary>
internal static class NameLabels
{
    public const int Count = ChainModel.Labels;

    /// <summary>Whether a label may follow another: an inside follows only a begin or an inside of its type.</summary>
    public static bool MayFollow(NameLabel previous, NameLabel label) =>
        !IsInside(label) || previous == label || previous == label - 1;

    /// <summary><see cref="MayFollow"/> in the numbers of a chain model; <see cref="Count"/> stands for the start.</summary>
    public static bool MayStep(int previous, int label) =>
        previous == Count ? !IsInside((NameLabel)label) : MayFollow((NameLabel)previous, (NameLabel)label);

    public static bool IsInside(NameLabel label) => label is NameLabel.InsidePerson or NameLabel.InsideOrganization or NameLabel.InsideLocation;

    /// <summary>The label of the first (<paramref name="begins"/>) or a later token of a name.</summary>
    public static NameLabel Of(EntityType type, bool begins) => type switch
    {
        EntityType.Person => begins ? NameLabel.BeginPerson : NameLabel.InsidePerson,
        EntityType.Organization => begins ? NameLabel.BeginOrganization : NameLabel.InsideOrganization,
        EntityType.Location => begins ? NameLabel.BeginLocation : NameLabel.InsideLocation,
        _ => NameLabel.Other,
    };

    public static EntityType TypeOf(NameLabel label) => label switch
    {
        NameLabel.BeginPerson or NameLabel.InsidePerson => EntityType.Person,
        NameLabel.BeginOrganization or NameLabel.InsideOrganization => EntityType.Organization,
        NameLabel.BeginLocation or NameLabel.InsideLocation => EntityType.Location,
        _ => EntityType.Other,
    };

    /// <summary>Appends the names of one sentence.</summary>
    /// <param name="labels">A label for each of its tokens, in an order that <see cref="MayFollow"/> allows.</param>
    /// <param name="first">The index of its first token in the article.</param>
    /// <param name="names">Receives the names.</param>
    public static void AddNames(ReadOnlySpan<NameLabel> labels, int first, List<NamedEntity> names)
    {
        for (int i = 0; i < labels.Length;)
        {
            int start = i++;
            if (labels[start] == NameLabel.Outside) continue;
            while (i < labels.Length && (labels[start] == NameLabel.Other ? labels[i] == NameLabel.Other : labels[i] == labels[start] + 1)) i++;
            names.Add(new NamedEntity(first + start, first + i, TypeOf(labels[start])));
        }
    }
}
