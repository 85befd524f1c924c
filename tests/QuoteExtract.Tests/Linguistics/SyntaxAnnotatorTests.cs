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
    public void News_gets_heads_and_relations()
    {
        var article = Annotate("The minister said on Monday that the talks failed again.");
        article.Tokens.Select(token => $"{token.Span.Cut(article.Text)} {token.Relation} {(token.Head < 0 ? "-" : article.Tokens[token.Head].Span.Cut(article.Text))}").Should().Equal(
            "The det minister", "minister nsubj said", "said root -", "on case Monday", "Monday obl said", "that mark failed", "the det talks",
            "talks nsubj failed", "failed ccomp said", "again advmod failed", ". punct said");
    }

    [Fact]
    public void Every_sentence_is_a_tree_with_one_root()
    {
        var article = Annotate("Ms Ivanova (52) won. \"No,\" she said — twice! ) ) ( Who?? the of and to \u0007 \uD800 a.\n\nNo verb here\n\n!\n\n" + string.Join(' ', Enumerable.Repeat("so and , the", 200)));
        foreach (var sentence in article.Sentences)
        {
            int roots = 0;
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                var token = article.Tokens[i];
                (token.Head < 0).Should().Be(token.Relation == "root");
                if (token.Head < 0) roots++;
                else token.Head.Should().BeInRange(sentence.Start, sentence.End - 1);
                int steps = 0;
                for (int above = i; above >= 0; above = article.Tokens[above].Head) (++steps).Should().BeLessThanOrEqualTo(sentence.End - sentence.Start);
            }
            roots.Should().Be(1);
        }
    }

    [Fact]
    public void A_sentence_without_end_is_treated_in_pieces()
    {
        var article = Annotate(string.Concat(Enumerable.Repeat("word and ", 2000)));
        article.Tokens.Should().HaveCount(4000).And.OnlyContain(token => token.Tag != null && token.Lemma != null && token.Relation != null && token.PartOfSpeech != PartOfSpeech.Unknown);
    }

    [Fact]
    public void A_thread_more_changes_nothing()
    {
        string text = string.Concat(Enumerable.Range(0, 40).Select(i => $"The mayor of town {i} said the bridges weren't safe, and {i + 3} people agreed.\n"));
        var expected = Annotate(text).Tokens;
        Enumerable.Range(0, 8).AsParallel().Select(_ => Annotate(text).Tokens).Should().OnlyContain(tokens => tokens.SequenceEqual(expected));
    }
}
