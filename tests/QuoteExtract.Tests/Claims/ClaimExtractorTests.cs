using QuoteExtract.Claims;

namespace QuoteExtract.Tests.Claims;

public class ClaimExtractorTests
{
    [Fact]
    public void Sentences_and_joined_clauses_are_claims_of_their_own()
    {
        var text = new QuotedText("“The bridge is safe, and it will open in May. The road was long; the drivers are tired,” she said.")
            .With("“The bridge is safe, and it will open in May. The road was long; the drivers are tired,”", "she");

        Claims(text).Should().Equal("The bridge is safe", "it will open in May", "The road was long", "the drivers are tired");
    }

    [Fact]
    public void That_and_marks_are_dropped_and_joined_nouns_stay_together()
    {
        var text = new QuotedText("She said that the cost, the time, and the risk were too high.").With("that the cost, the time, and the risk were too high", "She");

        Claims(text).Should().Equal("the cost, the time, and the risk were too high");
    }

    [Fact]
    public void Scraps_without_a_verb_are_none()
    {
        Claims(new QuotedText("He spoke of “a long road.”").With("“a long road.”", "He")).Should().BeEmpty();
    }

    [Fact]
    public void The_claimant_is_the_speaker_and_nested_quotations_are_left_to_their_parent()
    {
        var text = new QuotedText("Hart said the mayor said the bridge was safe.").With("the mayor said the bridge was safe", "Hart").With("the bridge was safe", "the mayor", parent: 0);
        var claims = new ClaimExtractor().Extract(text.Article, [text.Quotations[0] with { SpeakerId = 7 }, text.Quotations[1]]);

        claims.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = 0, QuotationId = 0, ClaimantId = 7, Text = "the mayor said the bridge was safe" });
    }

    [Fact]
    public void A_question_claims_less_than_a_statement()
    {
        var text = new QuotedText("“The bridge is safe. Is the bridge safe?” he said.").With("“The bridge is safe. Is the bridge safe?”", "he");
        var claims = new ClaimExtractor().Extract(text.Article, text.Quotations);

        claims.Should().HaveCount(2);
        claims[0].Confidence.Should().BeInRange(0.5, 1).And.BeGreaterThan(claims[1].Confidence + 0.2);
    }

    private static IEnumerable<string> Claims(QuotedText text) => new ClaimExtractor().Extract(text.Article, text.Quotations).Select(claim => claim.Text);
}
