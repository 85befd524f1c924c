using System.Text;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;

namespace QuoteExtract.Tests.Cli;

/// <summary>What the command writes against docs/quoteextract.schema.json.</summary>
public sealed class JsonContractTests
{
    private static readonly JSchema s_schema = JSchema.Parse(File.ReadAllText(RepositoryFolder.At("docs", "quoteextract.schema.json")));

    private static readonly string[] s_samples = [.. Directory.EnumerateFiles(RepositoryFolder.At("samples")).Order(StringComparer.Ordinal)];

    [Fact]
    public void Results_follow_the_schema()
    {
        var run = CliRun.Of(["extract", .. s_samples, "--target", "peace treaty", "--target", "strike"]);

        run.Code.Should().Be(0, run.Error);
        run.Lines.Should().HaveCountGreaterThan(4).And.OnlyContain(line => Problems(line) == "");
        foreach (var record in JArray.Parse(CliRun.Of(["extract", .. s_samples, "-f", "json"]).Output)) Problems(record).Should().BeEmpty();
        Problems(TableOutputTests.Result().ToJson()).Should().BeEmpty();
    }

    [Fact]
    public void No_targets_make_no_stances_in_any_format()
    {
        var run = CliRun.Of(["extract", s_samples[0], "--no-stances"]);

        run.Output.Should().NotContain("stances");
        run.Lines.Should().OnlyContain(line => Problems(line) == "");
        CliRun.Of(["extract", s_samples[0], "--no-stances", "-f", "table"]).Output.Should().Contain("Quotation").And.NotContain("Stance");
    }

    [Fact]
    public void Error_records_follow_the_schema()
    {
        byte[] lines = [.. "{\n[]\n{\"id\":\"x\"}\n{\"id\":7}\n{\"text\":\""u8, 0xC3, .. "\"}\n"u8];
        var run = CliRun.Of(lines, "extract", "-", "no such file", "--input", "jsonl");

        run.Lines.Should().HaveCount(6).And.OnlyContain(line => Problems(line) == "" && line.Contains("\"error\""));
        string failed = QuoteExtractor.Create().ExtractMany([new Article(null!) { Id = "x" }]).Single().ToJson();
        Problems(failed).Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"type\":\"direct\"", "\"type\":\"Direct\"")]
    [InlineData("\"type\":\"direct\"", "\"type\":0")]
    [InlineData("\"schemaVersion\":\"1.0\"", "\"schemaVersion\":\"2.0\"")]
    [InlineData("\"schemaVersion\":\"1.0\",", "")]
    [InlineData("\"text\":\"agreed\",", "")]
    [InlineData("\"text\":\"agreed\"", "\"words\":\"agreed\"")]
    [InlineData("\"confidence\":0.9", "\"confidence\":1.5")]
    [InlineData("\"start\":0", "\"start\":-1")]
    [InlineData("\"start\":0", "\"start\":0.5")]
    [InlineData("\"label\":\"favor\"", "\"label\":\"for\"")]
    [InlineData("\"speakerId\":0", "\"speakerId\":null")]
    [InlineData("\"speakerIds\":[0]", "\"speakerIds\":0")]
    [InlineData("\"speakerConfidence\":0.8", "\"speakerConfidence\":1.8")]
    [InlineData("\"key\":\"elena markovic\"", "\"key\":\"\"")]
    [InlineData("\"type\":\"person\"", "\"type\":\"human\"")]
    [InlineData("\"type\":\"pronoun\"", "\"type\":\"zero\"")]
    [InlineData("\"claims\":[", "\"claims\":[1,")]
    public void A_wrong_result_breaks_the_schema(string right, string wrong)
    {
        string json = TableOutputTests.Result().ToJson();
        json.Should().Contain(right);
        Problems(json.Replace(right, wrong, StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("""{"schemaVersion":"1.0","line":1,"error":{"code":"wrong_type"}}""")]
    [InlineData("""{"schemaVersion":"1.0","line":1,"error":{"code":"oops","message":"m"}}""")]
    [InlineData("""{"schemaVersion":"1.0","line":0,"error":{"code":"wrong_type","message":"m"}}""")]
    [InlineData("""{"schemaVersion":"1.0","line":1}""")]
    public void A_wrong_error_record_breaks_the_schema(string json) => Problems(json).Should().NotBeEmpty();

    [Fact]
    public void A_record_has_the_words_and_the_order_of_the_contract()
    {
        string json = TableOutputTests.Result().ToJson();

        json.Should().StartWith("""{"schemaVersion":"1.0","id":"talks","quotations":[{"id":0,"type":"direct","act":"speech","text":"“We [still] want the treaty,”","content":[{"start":0,"end":29}],"cue":{"start":""");
        Names(json, "$").Should().Equal("schemaVersion", "id", "quotations", "entities", "claims");
        Names(json, "$.quotations[2]").Should().Equal(
            "id", "type", "act", "text", "content", "cue", "source", "speakerId", "speakerIds", "speakerConfidence", "parentId", "confidence", "decidedBy", "stances");
        Names(json, "$.quotations[0].stances[0]").Should().Equal("target", "label", "confidence", "favor", "against", "decidedBy", "evidence");
        Names(json, "$.entities[0]").Should().Equal("id", "type", "name", "key", "role", "affiliation", "mentions");
        Names(json, "$.entities[0].mentions[0]").Should().Equal("start", "end", "type");
        Names(json, "$.claims[0]").Should().Equal("id", "quotationId", "claimantId", "span", "text", "kind", "isNegated", "modality", "checkWorthiness", "confidence");
    }

    private static IEnumerable<string> Names(string json, string path) => ((JObject)JToken.Parse(json).SelectToken(path)!).Properties().Select(p => p.Name);

    private static string Problems(string json) => Problems(JToken.Parse(json));

    private static string Problems(JToken record) => record.IsValid(s_schema, out IList<string> problems) ? "" : string.Join("; ", problems);
}
