using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Tests.Corpora;

public sealed class NewsStanceReaderTests
{
    private static readonly string Judged = RepositoryFolder.At("src", "QuoteExtract.Training", "Data", "news-stances.tsv");

    [Fact]
    public void No_target_and_no_article_is_in_two_parts()
    {
        var stances = NewsStanceReader.Read(Judged).ToList();

        stances.Should().HaveCount(12_347);
        stances.GroupBy(one => one.Target.Name).Should().OnlyContain(group => group.Select(one => one.Part).Distinct().Count() == 1);
        stances.GroupBy(one => one.Article).Should().OnlyContain(group => group.Select(one => one.Part).Distinct().Count() == 1);
    }

    [Fact]
    public void The_second_readings_agree_as_the_guide_says()
    {
        var twice = NewsStanceReader.Read(Judged).Where(one => one.Second is not null).ToList();

        (twice.Count(one => one.Second == one.Label), twice.Count).Should().Be((468, 483));
    }

    [Theory]
    [InlineData("a\tnobody's target\t0-4\t-\t-\tfavor\t-\t-\tlearn")]
    [InlineData("a\tNATO\t4-0\t-\t-\tfavor\t-\t-\tlearn")]
    [InlineData("a\tNATO\t0-4\t-\t-\tmaybe\t-\t-\tlearn")]
    [InlineData("a\tNATO\t0-4")]
    public void A_wrong_line_is_named(string line)
    {
        string folder = Path.Combine(Path.GetTempPath(), $"quoteextract-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(Path.GetDirectoryName(Judged)!, "news-targets.tsv"), Path.Combine(folder, "news-targets.tsv"));
        File.WriteAllText(Path.Combine(folder, "news.tsv"), "# judged\n" + line + "\n");

        FluentActions.Invoking(() => NewsStanceReader.Read(Path.Combine(folder, "news.tsv")).ToList()).Should().Throw<InvalidDataException>().WithMessage("*line 2*");
        Directory.Delete(folder, recursive: true);
    }
}
