using System.IO.Compression;
using System.Text;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Tests.Corpora;

public sealed class PolNearReaderTests : IDisposable
{
    private const string Line =
        """
        {"id":"a1","publisher":"The Herald","date":"2031-05-01","title":"Ferry","text":"She said no. Bye.",
        "annotators":{"zed":[{"id":"E1","source":[[0,3]],"cue":[[4,8]],"content":[[9,11]]}],"bob":[{"id":"E2","source":[],"cue":[[4,8]],"content":[[9,12]]}]},
        "masked":{"bob":[[13,17,"discard"]],"zed":[]},
        "tokens":[[0,3,"she","PRP","O",1,"nsubj",0],[4,8,"say","VBD","O",-1,"root",0]],"coref":[[[0,3,true],[4,8,false]]]}
        """;

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".jsonl.gz");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Takes_the_first_annotator_of_those_with_the_most_attributions()
    {
        Write(Line);

        var article = PolNearReader.Read(_path).Should().ContainSingle().Subject;

        article.Id.Should().Be("a1");
        article.Title.Should().Be("Ferry");
        article.Attributions.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new GoldAttribution("E2", [], [new TextSpan(4, 8)], [new TextSpan(9, 12)]));
        article.Masked.Should().Equal(new TextSpan(13, 17));
        article.Tokens.Should().BeEmpty();
    }

    [Fact]
    public void Reads_the_silver_layers_when_asked()
    {
        Write(Line);

        var article = PolNearReader.Read(_path, silver: true).Single();

        article.Tokens.Should().Equal(
            new SilverToken(new TextSpan(0, 3), "she", "PRP", "O", 1, "nsubj", 0), new SilverToken(new TextSpan(4, 8), "say", "VBD", "O", -1, "root", 0));
        article.Chains.Should().ContainSingle().Which.Should().Equal(
            new SilverMention(new TextSpan(0, 3), true), new SilverMention(new TextSpan(4, 8), false));
    }

    [Theory]
    [InlineData("{\"id\":")]
    [InlineData("{\"id\":\"a2\"}")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"a2\",\"publisher\":\"\",\"date\":\"\",\"text\":\"No.\",\"annotators\":{\"a\":[{\"id\":\"1\",\"source\":[],\"cue\":[],\"content\":[[0,9]]}]}}")]
    [InlineData("{\"id\":\"a2\",\"publisher\":\"\",\"date\":\"\",\"text\":\"No.\",\"annotators\":{\"a\":[{\"id\":\"1\",\"source\":[],\"cue\":[],\"content\":[[0]]}]}}")]
    public void A_bad_line_is_named(string bad)
    {
        Write(Line, bad);

        var read = () => PolNearReader.Read(_path).ToList();

        read.Should().Throw<InvalidDataException>().WithMessage($"{_path}, line 2: *");
    }

    [Fact]
    public void A_cut_or_wrong_file_is_named()
    {
        File.WriteAllText(_path, "not gzip");

        var read = () => PolNearReader.Read(_path).ToList();

        read.Should().Throw<InvalidDataException>().WithMessage($"{_path}, line 1: *");
    }

    private void Write(params string[] lines)
    {
        using var stream = new GZipStream(File.Create(_path), CompressionMode.Compress);
        stream.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => line.ReplaceLineEndings("")))));
    }
}
