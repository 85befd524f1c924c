using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Tests.Corpora;

public sealed class GumAttributionReaderTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    /// <summary>The cause hangs nearer to the content than "she said" and is part of it; the background hangs farther and is not.</summary>
    [Fact]
    public void The_content_is_what_hangs_on_the_attributed_unit_more_closely()
    {
        Write("Discourse=context-background:1->3:2:_ Yesterday|Discourse=attribution-positive:2->3:1:sem-atsrc-2+lex-indwd-3 she|said"
            + "|Discourse=ROOT:3:0 ferries|stopped|Discourse=causal-cause:4->3:0:_ because|of|fog");

        var article = GumAttributionReader.Read(_path).Should().ContainSingle().Subject;

        article.Text.Should().Be("Yesterday she said ferries stopped because of fog");
        Show(article).Should().Equal("she | said | ferries stopped because of fog");
    }

    [Fact]
    public void A_nested_attribution_stands_apart()
    {
        Write("Discourse=attribution-positive:1->2:0:lex-indph-1-2+sem-atsrc-3 According|to|radio|Discourse=attribution-positive:2->3:0:sem-atsrc-4+lex-indwd-5 she|said"
            + "|Discourse=ROOT:3:0 ferries|stopped");

        var article = GumAttributionReader.Read(_path).Single();
        Show(article, article.Attributions).Should().Equal("radio | According to | she said ferries stopped");
        Show(article, article.Nested!).Should().Equal("she | said | ferries stopped");
    }

    [Fact]
    public void What_stands_under_a_byline_is_not_nested()
    {
        Write("Discourse=attribution-positive:1->2:0:sem-atsrc-1-2 By|Roe|Discourse=attribution-positive:2->3:0:sem-atsrc-3+lex-indwd-4 she|said"
            + "|Discourse=ROOT:3:0 ferries|stopped");

        var article = GumAttributionReader.Read(_path).Single();
        Show(article, article.Attributions).Should().Equal("By Roe |  | she said ferries stopped");
        article.Nested.Should().BeEmpty();
    }

    [Fact]
    public void A_relation_that_cannot_be_read_is_named()
    {
        Write("Discourse=attribution:1 She|said");

        var read = () => GumAttributionReader.Read(_path).ToList();

        read.Should().Throw<InvalidDataException>().WithMessage($"{_path}, document \"d\": *attribution:1*");
    }

    private static IEnumerable<string> Show(GoldArticle article) => Show(article, article.Attributions);

    private static IEnumerable<string> Show(GoldArticle article, IEnumerable<GoldAttribution> attributions) => attributions.Select(one => string.Join(" | ",
        ((IReadOnlyList<TextSpan>[])[one.Source, one.Cue, one.Content]).Select(spans => string.Join(" ][ ", spans.Select(span => span.Cut(article.Text))))));

    /// <summary>Words parted by bars; one that opens a unit has its relation before it.</summary>
    private void Write(string words) => File.WriteAllText(_path, "# newdoc id = d\n" + string.Concat(words.Split('|').Select((word, i) =>
    {
        string[] parts = word.Split(' ');
        return $"{i + 1}\t{parts[^1]}\t_\tX\tX\t_\t{(i == 0 ? 0 : 1)}\tdep\t_\t{(parts.Length > 1 ? parts[0] : "_")}\n";
    })) + "\n");
}
