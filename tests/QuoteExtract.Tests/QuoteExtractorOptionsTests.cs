using QuoteExtract.Linguistics;
using QuoteExtract.Stances;

namespace QuoteExtract.Tests;

public class QuoteExtractorOptionsTests
{
    private const string Text = """
        “We are ready for talks,” said Ms Lee. She said the plan was “a gift” to rivals. Roe said that the harvest was poor.

        “We are ready for talks,” said Ms Lee.
        """;

    public static TheoryData<QuoteExtractorOptions, string> Wrong => new()
    {
        { new() { Targets = null! }, "Targets" },
        { new() { Targets = [null!] }, "Targets" },
        { new() { Targets = [new("peace"), new("Peace")] }, "Targets" },
        { new() { Types = [] }, "Types" },
        { new() { Types = [(QuotationType)7] }, "Types" },
        { new() { Model = (ExtractionModel)2 }, "Model" },
        { new() { Acts = [] }, "Acts" },
        { new() { Acts = [(QuotationAct)3] }, "Acts" },
        { new() { MinimumConfidence = 1.5 }, "MinimumConfidence" },
        { new() { MinimumConfidence = double.NaN }, "MinimumConfidence" },
        { new() { MaximumLength = 0 }, "MaximumLength" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void A_wrong_option_is_named(QuoteExtractorOptions options, string name)
    {
        var create = () => QuoteExtractor.Create(options);

        create.Should().Throw<ArgumentException>().WithMessage($"{name}*");
    }

    [Fact]
    public void An_empty_target_is_refused() =>
        FluentActions.Invoking(() => new StanceTarget("peace", ["truce", " "])).Should().Throw<ArgumentException>();

    [Fact]
    public void Only_the_wanted_types_are_returned_with_ids_in_step()
    {
        var result = QuoteExtractor.Create(new() { Types = [QuotationType.Direct] }).Extract(Text);

        result.Quotations.Select(quotation => quotation.Type).Should().Equal(QuotationType.Direct, QuotationType.Direct);
        result.Quotations.Select(quotation => quotation.Id).Should().Equal(0, 1);
        result.Quotations[1].DuplicateOf.Should().Be(0);
    }

    [Fact]
    public void Only_the_wanted_acts_are_returned()
    {
        const string text = "Roe said that the harvest was poor. Lindt fears that the harvest was poor. It seems that the rain will come, Lindt said.";
        var speech = QuoteExtractor.Create(new() { Acts = [QuotationAct.Speech] }).Extract(text);

        speech.Quotations.Should().HaveCountGreaterThan(1).And.OnlyContain(quotation => quotation.Act == QuotationAct.Speech);
        QuoteExtractor.Create(new() { Acts = [QuotationAct.Thought] }).Extract(text).Quotations.Should().ContainSingle().Which.DuplicateOf.Should().BeNull();
    }

    [Fact]
    public void A_nested_quotation_outlives_a_parent_that_is_left_out()
    {
        const string nested = "Lindt said, Chancellor Berg often told us “we will not leave this valley.”";
        var all = QuoteExtractor.Create().Extract(nested);
        all.Quotations.Should().HaveCount(2);

        var inner = QuoteExtractor.Create(new() { Types = [QuotationType.Direct] }).Extract(nested).Quotations.Should().ContainSingle().Subject;

        inner.ParentId.Should().BeNull();
        inner.Text.Should().Be(all.Quotations[1].Text);
    }

    [Fact]
    public void A_minimum_confidence_leaves_out_what_is_below_it()
    {
        var all = QuoteExtractor.Create().Extract(Text).Quotations;
        double between = all.Select(quotation => quotation.Confidence).Distinct().Order().Skip(1).First();

        var sure = QuoteExtractor.Create(new() { MinimumConfidence = between }).Extract(Text).Quotations;

        sure.Should().NotBeEmpty().And.HaveCountLessThan(all.Count).And.OnlyContain(quotation => quotation.Confidence >= between);
    }

    [Fact]
    public void A_text_over_the_limit_is_refused_with_both_lengths()
    {
        var extract = () => QuoteExtractor.Create(new() { MaximumLength = 10 }).Extract("She said it was over.");

        extract.Should().Throw<ArticleException>().Where(thrown => thrown.Error.Code == ArticleErrorCodes.TooLong)
            .WithMessage("*21*10*");
    }

    [Fact]
    public void A_stage_of_the_callers_own_takes_the_place_of_the_librarys()
    {
        var extractor = QuoteExtractor.Create(stages: new ExtractionStages { Stances = new Favor() });

        extractor.Extract(Text).Quotations.Should().OnlyContain(quotation => quotation.Stance.Label == StanceLabel.Favor);
    }

    [Fact]
    public void A_stage_that_fails_is_named_and_stops_only_its_article()
    {
        var extractor = QuoteExtractor.Create(stages: new ExtractionStages { Stances = new Broken() });

        var results = extractor.ExtractMany([new Article(Text) { Id = "a" }, new Article("It rained.") { Id = "b" }]).ToList();

        results[0].Error!.Code.Should().Be(ArticleErrorCodes.StageFailed);
        results[0].Error!.Message.Should().Contain(nameof(Broken)).And.Contain("no power");
        results[1].Error.Should().BeNull();
    }

    [Fact]
    public void No_targets_mean_no_stances()
    {
        var extractor = QuoteExtractor.Create(new QuoteExtractorOptions { Targets = [] }, new ExtractionStages { Stances = new Broken() });

        var result = extractor.Extract(Text);
        result.Quotations.Should().NotBeEmpty().And.OnlyContain(quotation => quotation.Stances.Count == 0);
        result.ToJson().Should().NotContain("stances");
        ExtractionResult.FromJson(result.ToJson()).ToJson().Should().Be(result.ToJson());
        result.Quotations[0].Invoking(quotation => quotation.Stance).Should().Throw<InvalidOperationException>().WithMessage("*no target*");
    }

    private sealed class Favor : IStanceClassifier
    {
        public IReadOnlyList<Stance> Classify(AnnotatedArticle article, Quotation quotation, IReadOnlyList<StanceTarget> targets) =>
            [.. targets.Select(target => new Stance(target.Name, StanceLabel.Favor, 1))];
    }

    private sealed class Broken : IStanceClassifier
    {
        public IReadOnlyList<Stance> Classify(AnnotatedArticle article, Quotation quotation, IReadOnlyList<StanceTarget> targets) =>
            throw new InvalidOperationException("no power");
    }
}
