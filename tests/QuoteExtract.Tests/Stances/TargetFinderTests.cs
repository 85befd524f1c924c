using QuoteExtract.Stances;

namespace QuoteExtract.Tests.Stances;

public class TargetFinderTests
{
    [Theory]
    [InlineData(
        "Tarn Protocol", "The Tarn Protocol was signed in May. The protocol is a trap, she said.",
        "The protocol is a trap", "protocol")]
    [InlineData(
        "Tarn Protocol", "The Tarn Protocol was signed in May. This document is a trap, she said.",
        "This document is a trap", "document")]
    [InlineData("Clean Harbours Act", "The Clean Harbours Act passed. The law will help, she said.", "The law will help", "law")]
    [InlineData("pension bill", "The pension bill passed. The bills are due, she said.", "The bills are due", "bills")]
    [InlineData("peace treaty", "They spoke of a peace pact. The pact is a trap, she said.", "The pact is a trap", "pact")]
    [InlineData("tram line", "She spoke of the tram line. It is a trap, she said.", "It is a trap", "It")]
    [InlineData("tram line", "“This is robbery,” she said of the tram line.", "“This is robbery,”", "This")]
    public void A_target_is_found_by_noun_and_pronoun(string name, string text, string content, string word)
    {
        var target = name == "peace treaty" ? StanceTarget.PeaceTreaty : new StanceTarget(name);
        var quoted = new QuotedText(text).With(content, "she", "said");

        var mentions = TargetFinder.Find(quoted.Article, quoted.Quotations[0], target);

        mentions.Where(mention => mention.Place == MentionPlace.Content)
            .Select(mention => quoted.Article.SpanOf(mention.Start, mention.End).Cut(text)).Should().Contain(word);
    }

    [Theory]
    [InlineData("Tarn Protocol", "The fishing treaty was signed. The protocol is a trap, she said.", "The protocol is a trap")]
    [InlineData("tram line", "She spoke of the tram line. This village is a trap, she said.", "This village is a trap")]
    [InlineData("Vera Holt", "Vera Holt spoke. The holt is empty, she said.", "The holt is empty")]
    public void Other_things_are_not(string name, string text, string content)
    {
        var quoted = new QuotedText(text).With(content, "she", "said");

        var mentions = TargetFinder.Find(quoted.Article, quoted.Quotations[0], new StanceTarget(name));

        mentions.Should().NotContain(mention => mention.Place == MentionPlace.Content && mention.Form != MentionForm.Pronoun);
    }
}
