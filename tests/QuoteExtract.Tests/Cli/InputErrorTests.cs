using System.Text;
using System.Text.Json;
using QuoteExtract.Cli;

namespace QuoteExtract.Tests.Cli;

/// <summary>Whatever is wrong with one article is one record and one line on standard error, and the rest go on.</summary>
public sealed class InputErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"id":"x","text":"cut off""", "malformed_json", "x")]
    [InlineData("""{"id":"x","text":"A"} tail""", "malformed_json", "x")]
    [InlineData("""{"id":"x","text":"\ud800"}""", "malformed_json", "x")]
    [InlineData("no json", "malformed_json", null)]
    [InlineData("""{"id":"x"}""", "missing_text", "x")]
    [InlineData("""{"id":"x","text":null}""", "missing_text", "x")]
    [InlineData("""{"text":7,"id":"x"}""", "wrong_type", "x")]
    [InlineData("""{"id":"x","text":["A"]}""", "wrong_type", "x")]
    [InlineData("""{"id":{"n":1},"text":"A"}""", "wrong_type", null)]
    [InlineData("""{"id":"x","text":"A","title":false}""", "wrong_type", "x")]
    [InlineData("""["A"]""", "wrong_type", null)]
    [InlineData("null", "wrong_type", null)]
    public void A_wrong_line(string line, string code, string? id)
    {
        string file = _folder.Write("news.jsonl", $$"""
            {"id":"before","text":"A"}
            {{line}}
            {"id":"after","text":"B"}
            """);

        var run = CliRun.Of("extract", file);

        Check(run, file, 2, code, id);
        run.Lines.Should().HaveCount(3);
        ExtractionResult.FromJson(run.Lines[0]).Id.Should().Be("before");
        ExtractionResult.FromJson(run.Lines[2]).Id.Should().Be("after");
    }

    [Fact]
    public void Bytes_that_are_not_utf8_in_a_line()
    {
        byte[] bytes = [.. """{"id":"x","text":"A """u8, 0xE9, .. "\"}\n{\"id\":\"y\",\"text\":\"B\"}"u8];
        string file = _folder.Write("news.jsonl", bytes);

        var run = CliRun.Of("extract", file);

        Check(run, file, 1, "invalid_utf8", null);
        ExtractionResult.FromJson(run.Lines[1]).Id.Should().Be("y");
    }

    [Fact]
    public void Bytes_that_are_not_utf8_in_a_text()
    {
        string file = _folder.Write("latin.txt", [.. "Caf"u8, 0xE9]);
        Check(CliRun.Of("extract", file), file, null, "invalid_utf8", "latin").Should().Contain("byte 3");
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        CliRun.Of("extract", _folder.Write("a.jsonl", "\uFEFF{\"id\":\"a\",\"text\":\"A\"}")).Code.Should().Be(ExitCodes.Done);
        CliRun.Of("extract", _folder.Write("b.txt", "\uFEFF")).Error.Should().Contain("empty_input");
    }

    [Fact]
    public void A_text_over_the_limit()
    {
        int limit = new QuoteExtractorOptions().MaximumLength;
        string text = new('a', limit + 1);
        string file = _folder.Write("long.txt", text), lines = _folder.Write("long.jsonl", $$"""{"id":"long","text":"{{text}}"}""" + "\n" + """{"id":"y","text":"B"}""");

        Check(CliRun.Of("extract", file), file, null, "too_long", "long");
        var run = CliRun.Of("extract", lines);
        Check(run, lines, 1, "too_long", "long");
        ExtractionResult.FromJson(run.Lines[1]).Id.Should().Be("y");
    }

    [Fact]
    public void A_text_too_long_to_be_read_at_all()
    {
        string file = _folder.At("huge.txt");
        using (var stream = File.Create(file)) stream.SetLength(60L * 1024 * 1024);
        Check(CliRun.Of("extract", file), file, null, "too_long", "huge");
    }

    [Fact]
    public void A_missing_file_and_an_unreadable_one()
    {
        string missing = _folder.At("none.txt"), good = _folder.Write("good.txt", "A");
        var run = CliRun.Of("extract", missing, good);

        Check(run, missing, null, "file_not_found", null);
        ExtractionResult.FromJson(run.Lines[1]).Id.Should().Be("good");
        Check(CliRun.Of("extract", _folder.At("no/folder.jsonl")), _folder.At("no/folder.jsonl"), null, "file_not_found", null);
    }

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.txt", " \n\t\n")]
    [InlineData("a.jsonl", "")]
    [InlineData("a.jsonl", "\n\n")]
    public void Nothing_to_read(string name, string text)
    {
        string file = _folder.Write(name, text);
        Check(CliRun.Of("extract", file), file, null, "empty_input", name == "a.txt" ? "a" : null);
    }

    [Fact]
    public void Nothing_on_standard_input_or_in_a_folder()
    {
        Check(CliRun.Of("extract"), "-", null, "empty_input", null);
        Check(CliRun.Of("extract", _folder.At("")), _folder.At(""), null, "empty_input", null);
    }

    [Fact]
    public void An_empty_text_in_a_line_is_an_article() =>
        CliRun.Of("""{"id":"a","text":""}"""u8.ToArray(), "extract", "-i", "jsonl").Code.Should().Be(ExitCodes.Done);

    [Fact]
    public void A_damaged_or_cut_archive_gives_what_came_before()
    {
        // Random letters do not compress, so that the first lines are whole in the first half of the bytes.
        var random = new Random(1);
        string text = string.Concat(Enumerable.Range(0, 200).Select(i =>
            $$"""{"id":"{{i}}","text":"{{new string([.. Enumerable.Range(0, 1000).Select(_ => (char)('a' + random.Next(26)))])}}"}""" + "\n"));
        byte[] whole = TemporaryFolder.Gzip(text), damaged = [.. whole];
        damaged.AsSpan(whole.Length / 2, 200).Fill(0xFF);

        foreach (var (name, bytes) in new[] { ("cut.jsonl.gz", whole[..(whole.Length / 2)]), ("damaged.jsonl.gz", damaged) })
        {
            string file = _folder.Write(name, bytes);
            var run = CliRun.Of("extract", file, _folder.Write("good.txt", "A"));

            run.Lines.Should().HaveCountGreaterThan(20);
            Check(run, file, run.Lines.Length - 1, "broken_gzip", null);
            ExtractionResult.FromJson(run.Lines[^1]).Id.Should().Be("good");
        }
        string fake = _folder.Write("fake.jsonl.gz", "plain text");
        Check(CliRun.Of("extract", fake), fake, 1, "broken_gzip", null);
    }

    [Theory]
    [InlineData]
    [InlineData("frob")]
    [InlineData("extract", "--format", "xml")]
    [InlineData("extract", "--format", "1")]
    [InlineData("extract", "--jobs", "0")]
    [InlineData("extract", "--jobs", "many")]
    [InlineData("extract", "--no-such-option")]
    [InlineData("extract", "--target", "")]
    [InlineData("extract", "--target", "tax", "--target", "TAX")]
    [InlineData("extract", "--output", "/no/such/folder/file")]
    [InlineData("extract", "-", "-")]
    [InlineData("evaluate", "quotations")]
    [InlineData("evaluate", "quotations", "--data", "/no/such/file")]
    [InlineData("evaluate", "speakers")]
    [InlineData("evaluate", "speakers", "--data", "/no/such/file")]
    [InlineData("evaluate", "speakers", "--gap", "/no/such/file")]
    public void Wrong_usage(params string[] args)
    {
        var run = CliRun.Of(args);

        run.Code.Should().Be(ExitCodes.WrongUsage);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("quoteextract: ");
    }

    [Fact]
    public void An_output_over_an_input_is_refused()
    {
        string file = _folder.Write("a.txt", "A");
        CliRun.Of("extract", file, "--output", file).Code.Should().Be(ExitCodes.WrongUsage);
        File.ReadAllText(file).Should().Be("A");
    }

    [Fact]
    public void A_terminal_without_a_path_is_told_to_name_one() =>
        CliRun.Of(channels => channels with { InputIsTerminal = true }, ["extract"]).Code.Should().Be(ExitCodes.WrongUsage);

    [Fact]
    public void Help_and_version_are_no_errors()
    {
        CliRun.Of("--help").Code.Should().Be(ExitCodes.Done);
        CliRun.Of("extract", "--help").Output.Should().Contain("--target");
        CliRun.Of("--version").Output.Should().MatchRegex(@"^\d+\.\d+");
    }

    private static string Check(CliRun run, string file, int? line, string code, string? id)
    {
        run.Code.Should().Be(ExitCodes.SomeFailed);
        string json = run.Lines.Single(record => record.Contains("\"error\"", StringComparison.Ordinal));
        var error = JsonDocument.Parse(json).RootElement;
        error.GetProperty("file").GetString().Should().Be(file);
        error.GetProperty("error").GetProperty("code").GetString().Should().Be(code);
        (error.TryGetProperty("line", out var number) ? number.GetInt32() : (int?)null).Should().Be(line);
        (error.TryGetProperty("id", out var name) ? name.GetString() : null).Should().Be(id);
        string where = line is null ? file : $"{file}:{line}";
        return run.ErrorLines.Should().ContainSingle().Which.Should().StartWith($"quoteextract: {where}: ").And.EndWith($"({code})").And.Subject;
    }
}
