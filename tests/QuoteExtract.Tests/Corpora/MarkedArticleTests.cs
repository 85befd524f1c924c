using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Tests.Corpora;

public class MarkedArticleTests
{
    [Theory]
    [InlineData("<Roe> {said} that [the bridge was closed].", "that the bridge was closed")]
    [InlineData("[“The bridge is closed,”] {said} <Roe>.", "“The bridge is closed,”")]
    public void The_content_begins_with_its_conjunction(string marked, string content)
    {
        var article = MarkedArticle.Of(new StanceItem("a-1", StanceTarget.PeaceTreaty, MarkedQuotation.Parse(marked), StanceLabel.None, false));

        var attribution = article.Attributions.Should().ContainSingle().Subject;
        attribution.Content.Single().Cut(article.Text).Should().Be(content);
        attribution.Source.Single().Cut(article.Text).Should().Be("Roe");
        attribution.Cue.Single().Cut(article.Text).Should().Be("said");
    }
}
