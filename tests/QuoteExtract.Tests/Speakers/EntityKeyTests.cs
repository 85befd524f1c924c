using QuoteExtract.Speakers;

namespace QuoteExtract.Tests.Speakers;

public class EntityKeyTests
{
    [Theory]
    [InlineData("Sergei Lavrov", "Sergey Lavrov", "Сергей Лавров", "Sergej Lawrow", "Sergei V. Lavrov", "Сергей Викторович Лавров")]
    [InlineData("Vladimir Putin", "Владимир Путин", "Vladimir V. Putin")]
    [InlineData("Alexei Orlov", "Aleksei Orlov", "Aleksey Orlov", "Алексей Орлов")]
    [InlineData("Yulia Khrushcheva", "Julia Khrushcheva", "Юлия Хрущева", "Yuliya Khrushchyova")]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskyy")]
    [InlineData("Dmitry Medvedev", "Dmitri Medvedev", "Дмитрий Медведев")]
    [InlineData("Yevgeny Orlov", "Evgeni Orlov", "Евгений Орлов")]
    [InlineData("Enrique Peña", "Enrique Pena")]
    [InlineData("Donald Roe, Jr.", "Donald J. Roe Jr.")]
    public void Spellings_of_a_person_have_one_key(params string[] names) =>
        names.Select(name => EntityKey.Of(name, EntityType.Person)).Distinct().Should().ContainSingle().Which.Should().NotBeNull();

    [Theory]
    [InlineData("Habomai", "Hamobai", "Хабомаи")]
    [InlineData("Shikotan", "Шикотан")]
    [InlineData("the United States", "U.S.", "United States")]
    [InlineData("Russia", "Russian Federation", "the Russian Federation")]
    public void Spellings_of_a_place_have_one_key(params string[] names) =>
        names.Select(name => EntityKey.Of(name, EntityType.Location)).Distinct().Should().ContainSingle();

    [Theory]
    [InlineData("Linda Hart", "Robert Hart")]
    [InlineData("Donald Roe", "Donald Roe Jr.")]
    [InlineData("Ronald Bell", "Roland Bell")]
    [InlineData("Kirstin Bell", "Kristin Bell")]
    public void Different_people_have_different_keys(string one, string other) =>
        EntityKey.Of(one, EntityType.Person).Should().NotBe(EntityKey.Of(other, EntityType.Person));

    [Fact]
    public void What_has_no_letter_has_no_key() => EntityKey.Of("—", EntityType.Other).Should().BeNull();

    [Fact]
    public void The_named_have_keys_over_articles_and_the_unnamed_have_none()
    {
        var one = QuoteExtractor.Create().Extract("“The road is open,” said Sergei Orlov. A spokesman said it was long.");
        var other = QuoteExtractor.Create().Extract("“The road is open,” said Sergey Orlov, the mayor. “It is long,” a spokesman said.");

        one.Quotations[0].Speaker!.Key.Should().Be("sergei orlov").And.Be(other.Quotations[0].Speaker!.Key);
        one.Quotations[1].Speaker!.Key.Should().BeNull();
    }
}
