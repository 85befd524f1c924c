using QuoteExtract.Text;

namespace QuoteExtract.Tests.Cases;

/// <summary>The golden cases of the first stage: <c>block</c> and <c>quoted</c> lines.</summary>
public class TextCaseTests
{
    private static readonly ArticleStructurer Structurer = new();

    public static TheoryData<string> Cases(string topic)
    {
        var data = new TheoryData<string>();
        foreach (var golden in GoldenCase.ReadAll().Where(one => one.Topic == topic)) data.Add(golden.Intent);
        return data;
    }

    /// <summary>The blocks are those of the case, all of them, in order.</summary>
    [Theory, MemberData(nameof(Cases), "text-structure")]
    public void Finds_the_blocks(string intent)
    {
        var golden = GoldenCase.ReadAll().Single(one => one.Intent == intent && one.Topic == "text-structure");
        Structurer.Structure(new Article(golden.Text)).Blocks
            .Select(block => $"{block.Type.ToString().ToLowerInvariant()} {block.Span} {block.Span.Cut(golden.Text)}")
            .Should().Equal(golden.Expected.Select(line => $"{line["type"]} {Place(golden, line)} {Place(golden, line).Cut(golden.Text)}"), "{0}", intent);
    }

    /// <summary>The quoted spans are those of the case, all of them, in order; a field that a line leaves out is not looked at.</summary>
    [Theory, MemberData(nameof(Cases), "quotation-marks")]
    public void Finds_the_quoted_spans(string intent)
    {
        var golden = GoldenCase.ReadAll().Single(one => one.Intent == intent && one.Topic == "quotation-marks");
        var expected = golden.Expected.Where(line => line["none"] is null).ToList();
        Structurer.Structure(new Article(golden.Text)).QuotedSpans
            .Select((span, i) => Show(span, golden.Text, i < expected.Count ? expected[i] : null))
            .Should().Equal(expected.Select(line => Show(line, golden)), "{0}", intent);
    }

    // A block of several lines is given by its first and last words.
    private static TextSpan Place(GoldenCase golden, GoldenLine line) => line["text"] is { } words
        ? golden.Find(words)
        : new TextSpan(golden.Find(line["from"]!).Start, golden.Find(line["to"]!).End);

    private static string Show(GoldenLine line, GoldenCase golden) =>
        string.Join(" | ", line.Fields.Select(field => field.Name == "text" ? $"{golden.Find(field.Value)} {golden.Find(field.Value).Cut(golden.Text)}" : $"{field.Name} {field.Value}"));

    private static string Show(QuotedSpan quoted, string text, GoldenLine? like) =>
        string.Join(" | ", (like?.Fields ?? [("text", "")]).Select(field => field.Name switch
        {
            "text" => $"{quoted.Span} {quoted.Span.Cut(text)}",
            "depth" => $"depth {quoted.Depth}",
            "open" => $"open {quoted.OpenLength}",
            "close" => $"close {quoted.CloseLength}",
            "continues" => $"continues {(quoted.Continues ? "yes" : "no")}",
            _ => throw new InvalidDataException($"A quoted span has no field \"{field.Name}\"."),
        }));
}
