using QuoteExtract.Cli;

namespace QuoteExtract.Tests.Cli;

public sealed class AnnotateCommandTests
{
    [Fact]
    public void Tokens_and_sentences_come_as_CoNLL_U_with_their_places_in_the_text()
    {
        const string text = "“We’re ready,” she said. 😀 It rained.\n\nNobody came.";
        using var folder = new TemporaryFolder();

        var run = CliRun.Of("annotate", folder.Write("talks.txt", text));

        run.Code.Should().Be(ExitCodes.Done);
        string[] lines = run.Output.Split('\n');
        lines.Should().StartWith(["# newdoc id = talks", "# newpar"]);
        lines.Count(line => line == "# newpar").Should().Be(2);
        string[][] tokens = [.. lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
        tokens.Should().OnlyContain(columns => columns.Length == 10);
        foreach (string[] columns in tokens)
        {
            var misc = columns[9].Split('|').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
            int start = int.Parse(misc["Start"]), end = int.Parse(misc["End"]);
            text[start..end].Should().Be(columns[1]);
            misc.ContainsKey("SpaceAfter").Should().Be(end < text.Length && !char.IsWhiteSpace(text[end]));
        }
        tokens.Should().Contain(columns => columns[1] == "said");
    }

    [Fact]
    public void Every_article_is_a_document_and_a_failed_one_is_none()
    {
        byte[] input = "{\"id\":\"a\",\"text\":\"A.\"}\n{\n{\"text\":\"C.\"}\n"u8.ToArray();

        var run = CliRun.Of(input, "annotate", "-", "--input", "jsonl", "--jobs", "3");

        run.Code.Should().Be(ExitCodes.SomeFailed);
        run.Lines.Where(line => line.StartsWith("# newdoc", StringComparison.Ordinal)).Should().Equal("# newdoc id = a", "# newdoc id = -:3");
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith("quoteextract: -:2: ");
    }

    [Fact]
    public void Output_goes_to_a_file()
    {
        using var folder = new TemporaryFolder();
        CliRun.Of("annotate", folder.Write("a.txt", "A."), "-o", folder.At("a.conllu")).Output.Should().BeEmpty();
        File.ReadAllText(folder.At("a.conllu")).Should().StartWith("# newdoc id = a\n").And.EndWith("\n\n");
    }
}
