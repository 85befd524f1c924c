using QuoteExtract.Linguistics;
using static QuoteExtract.Linguistics.NameLabel;

namespace QuoteExtract.Tests.Linguistics;

public class NameLabelsTests
{
    private static List<NamedEntity> Names(params NameLabel[] labels)
    {
        var names = new List<NamedEntity>();
        NameLabels.AddNames(labels, 10, names);
        return names;
    }

    [Fact]
    public void Begin_parts_neighbours_of_one_type() =>
        Names(BeginPerson, InsidePerson, BeginPerson, Outside, BeginLocation).Should().Equal(
            new NamedEntity(10, 12, EntityType.Person), new NamedEntity(12, 13, EntityType.Person), new NamedEntity(14, 15, EntityType.Location));

    [Fact]
    public void Other_names_run_on() =>
        Names(Other, Other, BeginOrganization, InsideOrganization).Should().Equal(
            new NamedEntity(10, 12, EntityType.Other), new NamedEntity(12, 14, EntityType.Organization));

    [Theory]
    [InlineData(BeginPerson, InsidePerson, true)]
    [InlineData(InsidePerson, InsidePerson, true)]
    [InlineData(BeginOrganization, InsidePerson, false)]
    [InlineData(Outside, InsideLocation, false)]
    [InlineData(Outside, BeginLocation, true)]
    [InlineData(Other, Outside, true)]
    internal void Inside_follows_only_its_own_type(NameLabel previous, NameLabel label, bool may) =>
        NameLabels.MayFollow(previous, label).Should().Be(may);
}
