using FsCheck;
using FsCheck.Fluent;
using QuoteExtract.Linguistics;
using QuoteExtract.Quotations;
using QuoteExtract.Tests.Accuracy;
using QuoteExtract.Text;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;

namespace QuoteExtract.Tests.Quotations;

public class QuotationLinkerTests
{
    private const string Text =
        "“We are ready,” she said. “We have waited.” Roe told the court that Lindt said “never” twice.\n\nAccording to Berg, it rained.";

    private static readonly ArticleStructurer Structurer = new();
    private static readonly LinguisticAnnotator Annotator = new();
    private static readonly QuotationLinker Linker = new();

    [Fact]
    public void Contents_of_one_cue_and_quoted_words_behind_them_are_one_quotation()
    {
        var quotations = Link(("“We are ready,”", SpanRole.Content), ("she", SpanRole.Source), ("said", SpanRole.Cue), ("“We have waited.”", SpanRole.Content));

        quotations.Should().ContainSingle().Which.Content.Should().HaveCount(2);
        quotations[0].Type.Should().Be(QuotationType.Direct);
        quotations[0].Source!.Value.Cut(Text).Should().Be("she");
    }

    [Fact]
    public void Spans_inside_a_content_are_linked_among_themselves()
    {
        var quotations = Link(("Roe", SpanRole.Source), ("told", SpanRole.Cue), ("that Lindt said “never” twice", SpanRole.Content),
            ("Lindt", SpanRole.Source), ("said “", SpanRole.Cue), ("“never”", SpanRole.Content));

        quotations.Should().HaveCount(2);
        quotations[0].Source!.Value.Cut(Text).Should().Be("Roe");
        quotations[0].Type.Should().Be(QuotationType.Indirect, "the marks are the inner speaker's");
        quotations[1].Source!.Value.Cut(Text).Should().Be("Lindt");
        quotations[1].ParentId.Should().Be(0);
    }

    [Fact]
    public void A_content_with_no_cue_near_it_stands_alone()
    {
        var quotations = Link(("it rained", SpanRole.Content), ("she", SpanRole.Source), ("said", SpanRole.Cue));

        var alone = quotations.Should().ContainSingle().Subject;
        alone.Cue.Should().BeNull();
        alone.Source.Should().BeNull();
    }

    [Fact]
    public void A_subject_inside_another_content_gives_way_to_the_last_source_of_the_sentence()
    {
        const string Speech = "The mayor said she knew the port and feared strikes.";

        var quotations = LinkIn(Speech, ("The mayor", SpanRole.Source), ("said", SpanRole.Cue), ("she knew the port", SpanRole.Content), ("feared", SpanRole.Cue), ("strikes", SpanRole.Content));

        quotations.Select(quotation => quotation.Source?.Cut(Speech)).Should().Equal("The mayor", "The mayor");
    }

    [Fact]
    public void Whatever_the_spans_are_each_content_is_in_just_one_quotation()
    {
        var article = Annotate(Text);
        var span = from start in Gen.Choose(0, article.Tokens.Length - 1)
                   from length in Gen.Choose(1, 8)
                   from role in Gen.Elements(Enum.GetValues<SpanRole>())
                   select new DetectedSpan(article.SpanOf(start, Math.Min(article.Tokens.Length, start + length)), role, .5, "test");
        Prop.ForAll(span.ListOf().ToArbitrary(), drawn =>
        {
            var spans = WithoutCrossing(drawn);
            var quotations = Linker.Link(article, spans);

            quotations.SelectMany(quotation => quotation.Content).Should()
                .BeEquivalentTo(spans.Where(one => one.Role == SpanRole.Content).Select(one => one.Span));
            quotations.Select(quotation => quotation.Id).Should().Equal(Enumerable.Range(0, quotations.Count));
            foreach (var quotation in quotations.Where(one => one.ParentId is not null))
                quotations[quotation.ParentId!.Value].Content.Should().Contain(outer => outer.Contains(quotation.Content[0]));
            quotations.Where(one => one.Cue is not null).GroupBy(one => one.Cue)
                .Where(one => one.Count() > spans.Count(span => span.Role == SpanRole.Cue && span.Span == one.Key)).Should().BeEmpty("a cue has one quotation");
            StandTogether(quotations).Should().BeTrue("no quotation has contents on both sides of another's");
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>How often source and cue are right when every span is: the linker by itself.</summary>
    [SharedFact]
    public void Gold_spans_of_PolNeAR_dev_are_linked_as_they_were()
    {
        var scorer = new QuotationScorer();
        foreach (var gold in PolNearReader.Read(Path.Combine(SharedData.Folder!, "data", "polnear", "dev.jsonl.gz")))
        {
            var spans = gold.Attributions.SelectMany(one => Spans(one.Source, SpanRole.Source).Concat(Spans(one.Cue, SpanRole.Cue)).Concat(Spans(one.Content, SpanRole.Content)));
            scorer.Add(QuotationComparison.Of(gold, Linker.Link(Annotate(gold.Text), Ordered(spans.Distinct()))));
        }
        var linking = new Scorecard();
        foreach (string metric in (string[])["ar", "ar_source", "ar_source_exact"]) linking.Set(metric, scorer.Scores[metric]);
        AccuracyBaseline.Of("linking").Check(linking);
    }

    [Fact]
    public void Two_contents_of_one_cue_joined_by_and_are_one_quotation()
    {
        const string Speech = "The port is open, and the boats are full, Mayor Anna Roe said on Monday.";

        var quotations = LinkIn(Speech, ("The port is open", SpanRole.Content), ("the boats are full", SpanRole.Content), ("Mayor Anna Roe", SpanRole.Source), ("said", SpanRole.Cue));

        quotations.Should().ContainSingle().Which.Content.Should().HaveCount(2);
    }

    // Contents side by side in one content, or outside all: those of a quotation follow each other.
    private static bool StandTogether(IReadOnlyList<Quotation> quotations)
    {
        var contents = quotations.SelectMany(one => one.Content.Select(span => (Span: span, one.Id))).OrderBy(one => one.Span.Start).ThenByDescending(one => one.Span.End).ToList();
        return contents.GroupBy(one => contents.Where(outer => outer.Span != one.Span && outer.Span.Contains(one.Span)).Select(outer => (TextSpan?)outer.Span).LastOrDefault())
            .All(level => level.Zip(level.Skip(1)).Count(pair => pair.First.Id != pair.Second.Id) == level.DistinctBy(one => one.Id).Count() - 1);
    }

    private static IReadOnlyList<Quotation> Link(params (string Words, SpanRole Role)[] spans) => LinkIn(Text, spans);

    private static IReadOnlyList<Quotation> LinkIn(string text, params (string Words, SpanRole Role)[] spans) => Linker.Link(Annotate(text), Ordered(spans.Select(span =>
    {
        int start = text.IndexOf(span.Words, StringComparison.Ordinal);
        return new DetectedSpan(new TextSpan(start, start + span.Words.TrimEnd('“', ' ').Length), span.Role, .5, "test");
    })));

    private static AnnotatedArticle Annotate(string text)
    {
        var article = new Article(text);
        return Annotator.Annotate(article, Structurer.Structure(article));
    }

    private static IEnumerable<DetectedSpan> Spans(IEnumerable<TextSpan> spans, SpanRole role) => spans.Select(span => new DetectedSpan(span, role, 1, "gold"));

    private static List<DetectedSpan> Ordered(IEnumerable<DetectedSpan> spans) =>
        [.. spans.OrderBy(one => one.Span.Start).ThenByDescending(one => one.Span.End)];

    // The contract of a detector: contents nest or stand apart, and none is there twice.
    private static List<DetectedSpan> WithoutCrossing(IEnumerable<DetectedSpan> drawn)
    {
        var kept = new List<DetectedSpan>();
        foreach (var one in drawn)
        {
            if (one.Role != SpanRole.Content || kept.TrueForAll(other => other.Role != SpanRole.Content || !other.Span.Overlaps(one.Span)
                || (other.Span != one.Span && (other.Span.Contains(one.Span) || one.Span.Contains(other.Span))))) kept.Add(one);
        }
        return Ordered(kept);
    }
}
