using System.Text.Json;
using QuoteExtract.Serialization;
using QuoteExtract.Tests.Cli;

namespace QuoteExtract.Tests.Serialization;

public sealed class JsonRoundTripTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_record_comes_back_with_its_speakers(bool indented)
    {
        var result = TableOutputTests.Result();

        var back = ExtractionResult.FromJson(result.ToJson(indented));

        back.Should().BeEquivalentTo(result, options => options.WithStrictOrdering());
        back.Quotations[1].Speaker.Should().BeSameAs(back.Entities[0]);
        back.Quotations[3].Speaker.Should().BeNull();
        back.ToJson().Should().Be(result.ToJson());
    }

    [Fact]
    public void Samples_come_back()
    {
        var extractor = QuoteExtractor.Create();
        foreach (string file in Directory.EnumerateFiles(RepositoryFolder.At("samples"), "*.txt"))
        {
            var result = extractor.Extract(File.ReadAllText(file));
            ExtractionResult.FromJson(result.ToJson()).Should().BeEquivalentTo(result, options => options.WithStrictOrdering());
        }
    }

    [Fact]
    public void The_generated_context_gives_speakers_too()
    {
        string json = JsonSerializer.Serialize(TableOutputTests.Result(), QuoteExtractJsonContext.Default.ExtractionResult);
        JsonSerializer.Deserialize(json, QuoteExtractJsonContext.Default.ExtractionResult)!.Quotations[0].Speaker!.Name.Should().Be("Elena Markovic");
    }

    [Fact]
    public void An_error_comes_back()
    {
        var failed = new ExtractionResult { Id = "x", Error = new ArticleError("too_long", "Too long.") };
        ExtractionResult.FromJson(failed.ToJson()).Should().BeEquivalentTo(failed);
    }

    [Fact]
    public void An_error_record_of_the_command_can_be_read()
    {
        var failed = ExtractionResult.FromJson(CliRun.Of("extract", "no such file").Output);
        failed.Error!.Code.Should().Be("file_not_found");
        failed.Quotations.Should().BeEmpty();
        failed.Entities.Should().BeEmpty();
        failed.Claims.Should().BeEmpty();
    }

    [Fact]
    public void Fields_of_a_later_version_are_skipped() =>
        ExtractionResult.FromJson("""{"schemaVersion":"1.7","mood":{"good":true},"quotations":[],"entities":[],"claims":[]}""").SchemaVersion.Should().Be("1.7");

    [Fact]
    public void Letters_are_readable_and_lines_stay_whole()
    {
        string json = new ExtractionResult { Id = "Лавров 日本 “é” 😀 </b> \u2028\u0085\n" }.ToJson();

        json.Should().Contain("Лавров 日本 “é”").And.NotContainAny("\n", "\u2028", "\u0085");
        ExtractionResult.FromJson(json).Id.Should().Be("Лавров 日本 “é” 😀 </b> \u2028\u0085\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"schemaVersion":"2.0"}""")]
    [InlineData("""{"schemaVersion":null}""")]
    [InlineData("""{"schemaVersion":"1.0","quotations":null}""")]
    [InlineData("""{"schemaVersion":"1.0","quotations":[null]}""")]
    [InlineData("""{"schemaVersion":"1.0","quotations":[{"id":0}]}""")]
    [InlineData("""{"schemaVersion":"1.0","quotations":[{"id":0,"type":"direct","text":"","content":[],"confidence":1,"decidedBy":"x","speakerId":0}]}""")]
    [InlineData("""{"schemaVersion":"1.0","quotations":[{"id":0,"type":"direct","text":"","content":[],"confidence":1,"decidedBy":"x","speakerIds":[0]}]}""")]
    [InlineData("""{"schemaVersion":"1.0","quotations":[{"id":0,"type":0,"text":"","content":[],"confidence":1,"decidedBy":"x"}]}""")]
    public void Anything_else_is_refused(string json) =>
        FluentActions.Invoking(() => ExtractionResult.FromJson(json)).Should().Throw<JsonException>();
}
