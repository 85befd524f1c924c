using QuoteExtract.Linguistics;
using QuoteExtract.Text;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;

namespace QuoteExtract.Tests.Evaluation;

public class NamesScorerTests
{
    [Fact]
    public void Right_is_the_same_characters_and_the_same_type()
    {
        const string Text = "Ada met Bo Lund in Oslo";
        var gold = new NameDocument(Text,
            [new(new TextSpan(0, 3), EntityType.Person), new(new TextSpan(8, 15), EntityType.Person), new(new TextSpan(19, 23), EntityType.Location)]);

        var scores = NamesScorer.Score([gold], text =>
        {
            var article = LinguisticAnnotator.WithoutNames.Annotate(new Article(text), new ArticleStructurer().Structure(new Article(text)));
            return article with { Names = [new(0, 1, EntityType.Person), new(3, 4, EntityType.Person), new(5, 6, EntityType.Organization)] };
        });

        scores["names/person"].Should().Be(new MatchCounts(2, 2, 1));
        scores["names/organization"].Should().Be(new MatchCounts(0, 1, 0));
        scores["names/location"].Should().Be(new MatchCounts(1, 0, 0));
        scores["names"].Should().Be(new MatchCounts(3, 3, 1));
        scores["names/untyped"].Should().Be(new MatchCounts(3, 3, 2));
    }
}
