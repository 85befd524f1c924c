using System.Text;
using QuoteExtract.Cli.Input;
using QuoteExtract.Cli.Output;

namespace QuoteExtract.Tests.Cli;

public sealed class TableOutputTests
{
    private const string Text = "“We [still] want the treaty,” Foreign Minister Elena Markovic said. She said President Vasko had told her “no village is worth it”. Sources agreed.";

    [Fact]
    public void A_table_shows_speaker_kind_stance_and_quotation_within_its_width()
    {
        string shown = Show(Result(), width: 100);

        shown.Should().Contain("talks").And.Contain("4 quotations, 2 speakers");
        shown.Should().Contain("Elena Markovic").And.Contain("Foreign Minister").And.Contain("direct").And.Contain("favor");
        shown.Should().Contain("“We [still] want the treaty,”", "brackets are no markup").And.Contain("(Sources)").And.Contain("└ “no village");
        shown.Split('\n').Should().OnlyContain(line => line.Length <= 100).And.OnlyContain(line => !line.Contains('\e'));
    }

    [Fact]
    public void An_escape_sequence_in_a_text_does_not_reach_the_terminal() =>
        TableOutput.Safe("a\e[2J\u0007\n\n b\u009b").Should().Be("a\uFFFD[2J\uFFFD b\uFFFD");

    [Fact]
    public void What_failed_is_listed_at_the_end()
    {
        string shown = Show(Result(), 100, new ArticleInput("news.jsonl", 17).Failed("wrong_type", "\"text\" must be a string."));
        shown.TrimEnd().Should().EndWith("1 article failed\n  news.jsonl:17: \"text\" must be a string. (wrong_type)");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(400)]
    public void Any_width_will_do(int width) => Show(Result(), width).Should().NotBeEmpty();

    private static string Show(ExtractionResult result, int width, params ArticleInput[] failed)
    {
        using var stream = new MemoryStream();
        var table = new TableOutput(stream, terminal: false, width);
        table.Write(new ExtractionRecord(new ArticleInput("talks.txt").Read(new Article(Text) { Id = "talks" }), result));
        foreach (var input in failed) table.Write(new ExtractionRecord(input, null));
        table.Complete();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static ExtractionResult Result()
    {
        var markovic = new Entity
        {
            Id = 0, Type = EntityType.Person, Name = "Elena Markovic", Key = "elena markovic", Role = "Foreign Minister", Affiliation = "Vardania",
            Mentions = [Mention("Elena Markovic", MentionType.Name), Mention("She", MentionType.Pronoun)],
        };
        var vasko = new Entity { Id = 1, Type = EntityType.Person, Name = "Vasko", Role = "President", Mentions = [Mention("Vasko", MentionType.Name)] };
        return new ExtractionResult
        {
            Id = "talks",
            Entities = [markovic, vasko],
            Quotations =
            [
                Quotation(0, QuotationType.Direct, "“We [still] want the treaty,”", "Foreign Minister Elena Markovic", markovic, StanceLabel.Favor),
                Quotation(1, QuotationType.Mixed, "President Vasko had told her “no village is worth it”", "She", markovic, StanceLabel.None),
                Quotation(2, QuotationType.Direct, "“no village is worth it”", "President Vasko", vasko, StanceLabel.Against) with { ParentId = 1 },
                Quotation(3, QuotationType.Indirect, "agreed", "Sources", null, StanceLabel.None) with { DuplicateOf = 1 },
            ],
            Claims = [new Claim { Id = 0, QuotationId = 2, ClaimantId = 1, Span = Span("no village is worth it"), Text = "no village is worth it", Confidence = 0.5 }],
        };
    }

    private static Quotation Quotation(int id, QuotationType type, string content, string source, Entity? speaker, StanceLabel stance) => new()
    {
        Id = id, Type = type, Text = content, Content = [Span(content)], Source = Span(source), Cue = Span("said"),
        Speaker = speaker, SpeakerId = speaker?.Id, SpeakerConfidence = speaker is null ? null : 0.8, Confidence = 0.9, DecidedBy = "test", Stances = [new Stance("peace treaty", stance, 0.75)],
    };

    private static Mention Mention(string words, MentionType type) => new(Span(words).Start, Span(words).End, type);

    private static TextSpan Span(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
