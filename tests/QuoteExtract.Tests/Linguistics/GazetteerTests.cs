using QuoteExtract.Linguistics;
using QuoteExtract.Text;

namespace QuoteExtract.Tests.Linguistics;

public class GazetteerTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load(NameBits.Build([TokenAttributes.NormalHash("Anna")], [TokenAttributes.NormalHash("Lee")]));

    private static NameList[] Mark(string text)
    {
        var article = LinguisticAnnotator.WithoutNames.Annotate(new Article(text), new ArticleStructurer().Structure(new Article(text)));
        var words = article.Tokens.Select((_, i) => TokenAttributes.Of(article.Word(i), WordTable.Default)).ToArray();
        var lists = new NameList[words.Length];
        Gazetteer.Mark(text, article.Tokens.AsSpan(), words, lists);
        return lists;
    }

    [Fact]
    public void Marks_countries_cities_demonyms_titles_and_people() =>
        Mark("Mr. Lee and Anna left Japan for Toronto on a Canadian plane").Should().Equal(
            NameList.Honorific, NameList.Surname, NameList.None, NameList.GivenName, NameList.None, NameList.Country, NameList.None, NameList.City,
            NameList.None, NameList.None, NameList.Demonym, NameList.None);

    [Fact]
    public void The_longest_phrase_wins() =>
        Mark("the European Central Bank").Should().Equal(NameList.None, NameList.Organization, NameList.OrganizationInside, NameList.OrganizationInside);

    [Fact]
    public void Only_a_capital_opens_a_phrase() =>
        Mark("turkey and chad, china and anna").Should().AllBeEquivalentTo(NameList.None);

    [Fact]
    public void Name_bits_hold_every_name_and_few_other_words()
    {
        uint[] names = [.. Enumerable.Range(0, 5000).Select(i => TokenAttributes.NormalHash($"name{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}"))];
        var bits = NameBits.Build(names, []);

        names.Should().OnlyContain(name => bits.Find(name) == NameList.GivenName);
        Enumerable.Range(0, 10_000).Count(i => bits.Find((uint)i * 2654435761u) != NameList.None).Should().BeLessThan(1000);
    }
}
