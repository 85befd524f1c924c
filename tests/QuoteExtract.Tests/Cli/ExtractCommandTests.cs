using System.Text;
using System.Text.Json;
using QuoteExtract.Cli;

namespace QuoteExtract.Tests.Cli;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_file_is_one_article_named_by_its_file()
    {
        var run = CliRun.Of("extract", _folder.Write("talks.v2.txt", "“Yes,” she said."));

        run.Code.Should().Be(ExitCodes.Done);
        run.Error.Should().BeEmpty();
        ExtractionResult.FromJson(run.Lines.Should().ContainSingle().Which).Id.Should().Be("talks.v2");
    }

    [Theory]
    [InlineData("news.jsonl")]
    [InlineData("news.jsonl.gz")]
    public void A_lines_file_holds_an_article_a_line(string name)
    {
        const string lines = """
            {"id":"a","text":"One."}

            {"title":"Two","id":"b","year":[2026,{"x":null}],"text":"Two."}
            """;
        var bytes = name.EndsWith("gz", StringComparison.Ordinal) ? TemporaryFolder.Gzip(lines) : Encoding.UTF8.GetBytes(lines.ReplaceLineEndings("\r\n"));

        var run = CliRun.Of("extract", _folder.Write(name, bytes));

        run.Code.Should().Be(ExitCodes.Done);
        run.Lines.Select(line => ExtractionResult.FromJson(line).Id).Should().Equal("a", "b");
    }

    [Fact]
    public void A_folder_stands_for_the_articles_below_it_by_path()
    {
        _folder.Write("b.txt", "B");
        _folder.Write("a/z.txt", "Z");
        _folder.Write("a/y.jsonl", """{"id":"y","text":"Y"}""");
        _folder.Write("notes.md", "no article");

        Ids(CliRun.Of("extract", _folder.At(""))).Should().Equal("y", "z", "b");
    }

    [Fact]
    public void Standard_input_is_text_unless_told_otherwise()
    {
        ExtractionResult.FromJson(CliRun.Of("“Да”, — сказал он."u8.ToArray(), "extract").Output).Id.Should().BeNull();
        Ids(CliRun.Of("""{"id":"a","text":"A"}"""u8.ToArray(), "extract", "-", "--input", "jsonl")).Should().Equal("a");
        Ids(CliRun.Of("""{"id":"a","text":"A"}"""u8.ToArray(), "extract", _folder.Write("b.txt", "B"), "-", "-i", "jsonl"))
            .Should().Equal([null, "a"], "--input holds for every path, and B is not JSON");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void Records_keep_the_order_of_the_input(int jobs)
    {
        string lines = string.Join('\n', Enumerable.Range(0, 300).Select(i => i % 7 == 3
            ? "{"
            : JsonSerializer.Serialize(new { id = $"{i}", text = string.Concat(Enumerable.Repeat("He said so. ", 300 - i)) })));

        var run = CliRun.Of(Encoding.UTF8.GetBytes(lines), "extract", "-i", "jsonl", "--jobs", $"{jobs}");

        run.Code.Should().Be(ExitCodes.SomeFailed);
        run.Lines.Select(JsonElement).Select((record, i) => i % 7 == 3
            ? record.GetProperty("line").GetInt32() == i + 1
            : record.GetProperty("id").GetString() == $"{i}").Should().HaveCount(300).And.NotContain(false);
        run.Bytes.Should().Equal(CliRun.Of(Encoding.UTF8.GetBytes(lines), "extract", "-i", "jsonl", "--jobs", "2").Bytes);
    }

    [Fact]
    public void Output_goes_to_a_file()
    {
        string file = _folder.At("out.jsonl");

        var run = CliRun.Of("extract", _folder.Write("a.txt", "A"), "--output", file);

        run.Code.Should().Be(ExitCodes.Done);
        run.Output.Should().BeEmpty();
        File.ReadAllBytes(file).Should().StartWith((byte)'{', "there is no byte-order mark").And.EndWith((byte)'\n');
        ExtractionResult.FromJson(File.ReadAllText(file)).Id.Should().Be("a");
    }

    [Fact]
    public void The_json_format_is_one_array()
    {
        _folder.Write("a.txt", "A");
        _folder.Write("b.txt", [0xFF]);

        var run = CliRun.Of("extract", _folder.At(""), "--format", "json");

        JsonElement(run.Output).EnumerateArray().Select(record => record.TryGetProperty("error", out _)).Should().Equal(false, true);
        run.Output.Should().StartWith("[\n  {\n    \"schemaVersion\": \"1.0\",").And.EndWith("]\n");
        CliRun.Of("extract", _folder.At("a.txt"), "-f", "json").Output.Should().StartWith("[", "one record is an array, too");
    }

    [Fact]
    public void A_terminal_gets_a_table_and_everything_else_json_lines()
    {
        string file = _folder.Write("a.txt", "A");

        CliRun.Of(channels => channels with { OutputIsTerminal = true }, ["extract", file]).Output.Should().Contain("0 quotations");
        CliRun.Of(channels => channels with { OutputIsTerminal = true }, ["extract", file, "-f", "jsonl"]).Output.Should().StartWith("{");
        CliRun.Of("extract", file).Output.Should().StartWith("{");
    }

    [Fact]
    public void A_stop_keeps_what_is_written_and_leaves_whole_records()
    {
        string[] args = ["extract", "-i", "jsonl", "-f", "json", "--jobs", "1"];
        byte[] input = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 50).Select(i => $$"""{"id":"{{i}}","text":"He said so."}""" + "\n")));
        using var stop = new CancellationTokenSource();
        using var output = new StoppingStream(stop, "\"id\": \"2\"");

        var run = CliRun.Of(channels => channels with { Input = new MemoryStream(input), Output = output }, args, stop.Token);

        run.Code.Should().Be(ExitCodes.Stopped);
        JsonElement(Encoding.UTF8.GetString(output.ToArray())).EnumerateArray().Select(record => record.GetProperty("id").GetString())
            .Should().Equal("0", "1", "2");
    }

    [Fact]
    public void Standard_error_stays_empty_when_all_goes_well()
    {
        byte[] input = """{"id":"a","text":"A"}"""u8.ToArray();
        CliRun.Of(input, "extract", "-i", "jsonl").Error.Should().BeEmpty();
    }

    private static IEnumerable<string?> Ids(CliRun run) =>
        run.Lines.Select(line => JsonElement(line).TryGetProperty("id", out var id) && id.GetString() is { } text && !line.Contains("\"error\"", StringComparison.Ordinal) ? text : null);

    private static JsonElement JsonElement(string json) => JsonDocument.Parse(json).RootElement;

    /// <summary>Presses Ctrl-C when it sees some words pass.</summary>
    private sealed class StoppingStream(CancellationTokenSource stop, string words) : MemoryStream
    {
        public override void Flush()
        {
            if (Encoding.UTF8.GetString(ToArray()).Contains(words, StringComparison.Ordinal)) stop.Cancel();
        }
    }
}
