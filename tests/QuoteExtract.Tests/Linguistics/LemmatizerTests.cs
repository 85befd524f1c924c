using QuoteExtract.Linguistics;

namespace QuoteExtract.Tests.Linguistics;

public class LemmatizerTests
{
    [Theory]
    [InlineData("treaties", "NNS", "treaty")]
    [InlineData("women", "NNS", "woman")]
    [InlineData("said", "VBD", "say")]
    [InlineData("Told", "VBD", "tell")]
    [InlineData("were", "VBD", "be")]
    [InlineData("n’t", "RB", "not")]
    [InlineData("ME", "PRP", "I")]
    [InlineData("They", "PRP", "they")]
    [InlineData("worse", "JJR", "bad")]
    [InlineData("Lavrov", "NNP", "Lavrov")]
    [InlineData("12,500", "CD", "12500")]
    [InlineData("blorbicized", "VBD", "blorbicize")]
    [InlineData("glimvies", "NNS", "glimvy")]
    public void A_form_has_its_dictionary_form(string word, string tag, string lemma) => Lemmatizer.Default.Lemma(word, tag).Should().Be(lemma);

    [Fact]
    public void Any_string_has_a_lemma()
    {
        foreach (string word in new[] { "", "\uD800", "\0", new string('s', 100_000), "’" })
            foreach (string tag in new[] { "", "NNS", "VBD", "CD", "none" }) Lemmatizer.Default.Lemma(word, tag).Should().NotBeNull();
    }
}
