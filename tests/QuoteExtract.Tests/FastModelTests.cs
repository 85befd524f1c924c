using QuoteExtract.Claims;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Tests;

/// <summary>The stages after the first cope with an article that has no tags, lemmas and trees.</summary>
public class FastModelTests
{
    private static readonly QuoteExtractor Fast = QuoteExtractor.Create(new() { Model = ExtractionModel.Fast });

    private const string News = """
        The bridge will open in May, Transport Minister Anna Roe said on Monday. “It is late,” she added. “But it is done, and it will stand.”

        The mayor said that nobody would use the bridge.
        """;

    [Fact]
    public void Quotations_have_their_speakers_claims_and_acts()
    {
        var result = Fast.Extract(News);

        result.Quotations.Should().HaveCountGreaterThanOrEqualTo(3);
        result.Quotations.Where(quotation => quotation.Type == QuotationType.Direct).Should().ContainSingle().Which.Speaker!.Name.Should().Be("Anna Roe");
        result.Quotations[0].Speaker!.Role.Should().Be("Transport Minister");
        result.Claims.Should().Contain(claim => claim.Text == "it will stand");
        result.Quotations.Should().Contain(quotation => quotation.Act == QuotationAct.Speech);
    }

    [Fact]
    public void No_tagger_and_no_parser_ran()
    {
        var tokens = Fast.Annotate(new Article(News)).Tokens;

        tokens.Should().OnlyContain(token => token.Tag == null && token.Lemma == null && token.Relation == null && token.Head == -1);
    }

    [Fact]
    public void Stages_that_are_given_decide()
    {
        var extractor = QuoteExtractor.Create(new() { Model = ExtractionModel.Fast }, ExtractionStages.Fast with { Claims = new NoClaims() });

        extractor.Extract(News).Claims.Should().BeEmpty();
        extractor.Annotate(new Article(News)).Tokens[0].Tag.Should().BeNull();
    }

    [Fact]
    public void Any_text_gives_a_sound_result()
    {
        foreach (string text in RandomTexts.Some(10_000, 11)) SoundResult.Check(text, Fast.Extract(text));
    }

    private sealed class NoClaims : IClaimExtractor
    {
        public IReadOnlyList<Claim> Extract(AnnotatedArticle article, IReadOnlyList<Quotation> quotations) => [];
    }
}
