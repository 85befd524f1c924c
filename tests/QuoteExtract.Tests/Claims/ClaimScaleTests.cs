using System.Diagnostics;
using QuoteExtract.Claims;
using QuoteExtract.Stances;

namespace QuoteExtract.Tests.Claims;

public class ClaimScaleTests
{
    [Theory]
    [InlineData("if it rains, ")]
    [InlineData("the treaty - ")]
    [InlineData("it is worse than the treaty and ")]
    [InlineData("and the peace treaty, ")]
    public void A_long_sentence_takes_no_more_than_its_share(string words)
    {
        string content = string.Concat(Enumerable.Repeat(words, 20_000));
        var text = new QuotedText($"He said {content}.").With(content.TrimEnd(), "He", "said");
        var watch = Stopwatch.StartNew();

        new ClaimExtractor().Extract(text.Article, text.Quotations);
        new StanceClassifier().Classify(text.Article, text.Quotations[0], [StanceTarget.PeaceTreaty]);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }
}
