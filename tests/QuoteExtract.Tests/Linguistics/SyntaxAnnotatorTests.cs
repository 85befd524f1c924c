using QuoteExtract.Linguistics;
using QuoteExtract.Text;

namespace QuoteExtract.Tests.Linguistics;

public class SyntaxAnnotatorTests
{
    private static AnnotatedArticle Annotate(string text)
    {
        var article = new Article(text);
        return new LinguisticAnnotator().Annotate(article, new ArticleStructurer().Structure(article));
    }

    [Fact]
    public void News_gets_tags_and_lemmas()
    {
        var article = Annotate("The ministers’ treaties weren't signed on Monday, she said.");
        article.Tokens.Select(token => $"{token.Span.Cut(article.Text)}/{token.Tag}/{token.PartOfSpeech}/{token.Lemma}").Should().Equal(
            "The/DT/Det/the", "ministers/NNS/Noun/minister", "’/POS/Part/'s", "treaties/NNS/Noun/treaty", "were/VBD/Aux/be", "n't/RB/Part/not",
            "signed/VBN/Verb/sign", "on/IN/Adp/on", "Monday/NNP/Propn/Monday", ",/,/Punct/,", "she/PRP/Pron/she", "said/VBD/Verb/say", "././Punct/.");
    }

    [Fact]
    public void Curly_and_straight_marks_are_tagged_alike()
    {
        var curly = Annotate("“It’s over,” Mr. Novak said.");
        var straight = Annotate("\"It's over,\" Mr. Novak said.");
        curly.Tokens.Select(token => token.PartOfSpeech).Should().Equal(straight.Tokens.Select(token => token.PartOfSpeech));
    }

    [Fact]
    public void A_sentence_without_end_is_tagged_in_pieces()
    {
        var article = Annotate(string.Concat(Enumerable.Repeat("word and ", 2000)));
        article.Tokens.Should().HaveCount(4000).And.OnlyContain(token => token.Tag != null && token.Lemma != null && token.PartOfSpeech != PartOfSpeech.Unknown);
    }
}
