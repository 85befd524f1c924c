using FsCheck;
using FsCheck.Fluent;
using QuoteExtract.Linguistics;
using QuoteExtract.Quotations;
using QuoteExtract.Text;

namespace QuoteExtract.Tests.Quotations;

public class SpanMergerTests
{
    private static readonly RuleText Text = Read("The port will close in May, Anna Roe said after a long day of talks with dockers in the town. “We have no money,” she added.\n\nJohn Lund said the mayor had told the board: “It is over.”");

    private static RuleText Read(string text)
    {
        var article = new Article(text);
        return new RuleText(new LinguisticAnnotator().Annotate(article, new ArticleStructurer().Structure(article)));
    }

    private static FoundSpan Found(SpanRole role, string words, double confidence = 0.95)
    {
        int at = Text.Article.Text.IndexOf(words, StringComparison.Ordinal);
        return new FoundSpan(Text.Article.TokenAt(at), Text.Article.TokenAt(at + words.Length - 1) + 1, role, confidence, "linear");
    }

    private static List<FoundSpan> Merge(params FoundSpan[] found) =>
        [.. new SpanMerger(Text, found).Merge([.. RuleReport.Read(Text.Article, RuleQuotationDetector.Detect(Text))])];

    private static IEnumerable<string> Shown(IEnumerable<FoundSpan> spans) =>
        spans.OrderBy(span => span.Start).ThenByDescending(span => span.End).Select(span => $"{span.Role}: {Text.Article.SpanOf(span.Start, span.End).Cut(Text.Article.Text)}");

    [Fact]
    public void Where_the_model_finds_nothing_sure_rules_speak() =>
        Shown(Merge()).Should().Contain(["Cue: added", "Source: she", "Content: “We have no money,”"]);

    [Fact]
    public void Marks_belong_to_their_content() =>
        Shown(Merge(Found(SpanRole.Content, "We have no money,"), Found(SpanRole.Source, "she"), Found(SpanRole.Cue, "added")))
            .Should().Contain(["Content: “We have no money,”", "Source: she", "Cue: added"]);

    [Fact]
    public void The_words_around_a_quotation_inside_another_are_a_content()
    {
        var spans = Merge(Found(SpanRole.Source, "John Lund"), Found(SpanRole.Cue, "said the mayor") with { End = Found(SpanRole.Source, "the mayor").Start },
            Found(SpanRole.Source, "the mayor"), Found(SpanRole.Cue, "had told the board:"), Found(SpanRole.Content, "“It is over.”"));

        Shown(spans).Should().ContainInConsecutiveOrder("Source: John Lund", "Cue: said", "Content: the mayor had told the board: “It is over.”");
    }

    [Fact]
    public void A_source_that_reaches_into_the_rules_content_gives_way() =>
        Shown(Merge(Found(SpanRole.Content, "The port"), Found(SpanRole.Cue, "will close in"), Found(SpanRole.Source, "May, Anna Roe"), Found(SpanRole.Cue, "said")))
            .Should().ContainInConsecutiveOrder("Content: The port will close in May", "Source: Anna Roe", "Cue: said");

    [Fact]
    public void A_cue_ends_before_it_tells_when_and_where()
    {
        FoundSpan[] found = [Found(SpanRole.Content, "The port will close in May"), Found(SpanRole.Source, "Anna Roe"), Found(SpanRole.Cue, "said after a long day of talks with dockers in the town")];

        Shown(Merge(found)).Should().ContainInConsecutiveOrder("Content: The port will close in May", "Source: Anna Roe", "Cue: said");
    }

    [Fact]
    public void Merged_spans_stand_apart_or_inside_a_content() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed => StandApart(seed)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(49489)]
    public void Spans_that_once_overlapped_stand_apart(int seed) => StandApart(seed).Should().BeTrue();

    private static bool StandApart(int seed)
    {
            var random = new Random(seed);
            var found = new List<FoundSpan>();
            for (int at = random.Next(4); at < Text.Count - 1; at += random.Next(3))
            {
                int end = Math.Min(Text.Count, at + random.Next(1, 9));
                found.Add(new FoundSpan(at, end, (SpanRole)random.Next(3), random.NextDouble(), "linear"));
                at = end;
            }
            var spans = Merge([.. found]);
            return spans.All(span => span.Start >= 0 && span.Start < span.End && span.End <= Text.Count)
                && spans.All(a => spans.All(b => a == b || !a.Overlaps(b)
                    || (a.Role == SpanRole.Content && a.Contains(b)) || (b.Role == SpanRole.Content && b.Contains(a))));
    }
}
