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

    [Theory]
    [InlineData("The dam was built in 1961", ClaimKind.Fact, false, ClaimModality.Asserted)]
    [InlineData("Prices will fall by spring", ClaimKind.Prediction, false, ClaimModality.Asserted)]
    [InlineData("We will rebuild the dam", ClaimKind.Promise, false, ClaimModality.Asserted)]
    [InlineData("The council must not close the dam", ClaimKind.Demand, true, ClaimModality.Asserted)]
    [InlineData("The plan is a disgrace", ClaimKind.Judgement, false, ClaimModality.Asserted)]
    [InlineData("The engineer never saw the crack", ClaimKind.Fact, true, ClaimModality.Asserted)]
    [InlineData("The valley may flood again", ClaimKind.Prediction, false, ClaimModality.Hedged)]
    [InlineData("If the rain stops, the road will open", ClaimKind.Prediction, false, ClaimModality.Conditional)]
    public void Kind_polarity_and_modality_are_told(string clause, ClaimKind kind, bool isNegated, ClaimModality modality)
    {
        var text = new QuotedText($"“{clause},” she said.").With($"“{clause},”", "she", "said");

        new ClaimExtractor().Extract(text.Article, text.Quotations).Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Text = clause, Kind = kind, IsNegated = isNegated, Modality = modality });
    }

    [Fact]
    public void A_frame_gives_its_firmness_and_stays_out()
    {
        var text = new QuotedText("“I do not think that the dam was safe,” she said.").With("“I do not think that the dam was safe,”", "she", "said");

        new ClaimExtractor().Extract(text.Article, text.Quotations).Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Text = "the dam was safe", IsNegated = true, Modality = ClaimModality.Hedged });
    }

    [Fact]
    public void Quotation_marks_in_a_claim_have_their_partners()
    {
        var text = new QuotedText("She told parliament, “The dam is safe, and it will stay open.” He laughed.")
            .With("She told parliament, “The dam is safe, and it will stay open.”");

        foreach (string claim in Claims(text)) claim.Count(c => c == '“').Should().Be(claim.Count(c => c == '”'));
    }

    [Fact]
    public void Claims_of_two_quotations_that_say_the_same_are_linked()
    {
        var text = new QuotedText("“The old dam is safe for ten years,” Roe said. Doe said that the old dam was safe for ten years. “The old dam is not safe for ten years,” Poe said.")
            .With("“The old dam is safe for ten years,”", "Roe").With("that the old dam was safe for ten years", "Doe").With("“The old dam is not safe for ten years,”", "Poe");

        new ClaimExtractor().Extract(text.Article, text.Quotations).Select(claim => claim.SameAs).Should().Equal(null, 0, null);
    }

    private static IEnumerable<string> Claims(QuotedText text) => new ClaimExtractor().Extract(text.Article, text.Quotations).Select(claim => claim.Text);
}
