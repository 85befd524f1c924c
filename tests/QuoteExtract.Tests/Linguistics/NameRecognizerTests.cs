using FsCheck;
using FsCheck.Fluent;
using QuoteExtract.Linguistics;
using QuoteExtract.Text;

namespace QuoteExtract.Tests.Linguistics;

public class NameRecognizerTests
{
    private const string News = """
        Norwegian minister meets envoy in Geneva

        OSLO, May 4 - Foreign Minister Ingrid Solberg met Daniel Okafor of the United Nations in Geneva on Tuesday.
        "We will return to Norway with a plan," Mr. Okafor said. Solberg, who leads the Labour Party, told the Financial Times that
        the European Commission had agreed. The party of the minister will vote on Friday.
        """;

    private static readonly string[] Pieces =
    [
        " ", " ", " ", "\n", "\n\n", "Anna", "Lee", "Moscow", "the", "of", "The", "Ministry", "(", ")", "UN", "U.N.", "said", "'s", "’", "“", "”", ".", ",",
        "Mr.", "-", "\0", "\uD83D", "\u0301", "Лавров", "שלום", "A", "McDonald", "IBM", "2016", "and", "New York",
    ];

    private static AnnotatedArticle Annotate(string text)
    {
        var article = new Article(text);
        return new LinguisticAnnotator().Annotate(article, new ArticleStructurer().Structure(article));
    }

    private static List<string> Names(AnnotatedArticle article) =>
        [.. article.Names.Select(name => $"{name.Type} {article.SpanOf(name.Start, name.End).Cut(article.Text)}")];

    [Fact]
    public void Finds_people_organizations_and_places() =>
        Names(Annotate(News)).Should().Contain(
            ["Person Ingrid Solberg", "Person Daniel Okafor", "Organization United Nations", "Location Geneva", "Location Norway", "Organization Labour Party", "Organization European Commission"]);

    [Fact]
    public void Titles_are_no_part_of_a_person() =>
        Names(Annotate(News)).Should().Contain("Person Okafor").And.NotContain(name => name.Contains("Mr.") || name.Contains("Minister"));

    [Fact]
    public void Demonyms_are_no_places() =>
        Names(Annotate(News)).Should().NotContain("Location Norwegian");

    [Fact]
    public void The_same_text_gives_the_same_names() =>
        Names(Annotate(News)).Should().Equal(Names(Annotate(News)));

    [Fact]
    public void Text_without_names_has_none() =>
        Names(Annotate("it rained all day, and nobody went out.")).Should().BeEmpty();

    [Fact]
    public void Any_text_keeps_the_contract()
    {
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), Holds).QuickCheckThrowOnFailure();
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Holds(text ?? "")).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_very_long_sentence_keeps_the_contract() =>
        Holds(string.Concat(Enumerable.Repeat("Anna Lee of the Ministry ", 2_000)));

    /// <summary>Names ascend, none is empty, overlaps another or leaves its sentence.</summary>
    private static void Holds(string text)
    {
        var article = Annotate(text);
        int at = 0, sentence = 0;
        foreach (var name in article.Names)
        {
            name.Start.Should().BeGreaterThanOrEqualTo(at);
            name.End.Should().BeInRange(name.Start + 1, article.Tokens.Length);
            while (article.Sentences[sentence].End <= name.Start) sentence++;
            name.End.Should().BeLessThanOrEqualTo(article.Sentences[sentence].End);
            Enum.IsDefined(name.Type).Should().BeTrue();
            at = name.End;
        }
    }
}
