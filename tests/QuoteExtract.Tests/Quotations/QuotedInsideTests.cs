using FsCheck;
using FsCheck.Fluent;
using QuoteExtract.Linguistics;
using QuoteExtract.Quotations;
using QuoteExtract.Text;

namespace QuoteExtract.Tests.Quotations;

public class QuotedInsideTests
{
    private const string Text = "Roe said that the mayor believes in “a long strike” and left early. “We will win. The senator told us, ‘Never. Not now,’ and slept,” Lindt said.";

    private static readonly RuleText Article = Read(Text);

    [Fact]
    public void A_sentence_in_which_nobody_may_be_quoted_is_left_out() => Blocks("“We will win.").Should().BeEmpty();

    [Fact]
    public void Words_without_marks_are_read_to_the_end_of_the_sentence_and_keep_the_marks_in_them()
    {
        Blocks("that the mayor believes in “a long strike” and left").Should().Equal("the mayor believes in “a long strike” and left");
        QuotedInside.Of(Article, [Span("that the mayor believes in “a long strike”")])!.Structure.QuotedSpans.Should().ContainSingle().Which.Depth.Should().Be(0);
    }

    [Fact]
    public void Quoted_words_are_read_without_their_marks_as_far_as_inner_marks_run()
    {
        string words = Text[Text.IndexOf("“We", StringComparison.Ordinal)..Text.IndexOf(" Lindt", StringComparison.Ordinal)];

        Blocks(words).Should().Equal("The senator told us, ‘Never. Not now,’ and slept,");
        QuotedInside.Of(Article, [Span(words)])!.Structure.QuotedSpans.Should().ContainSingle().Which.Depth.Should().Be(0, "the inner marks are the outer ones there");
    }

    [Fact]
    public void Whatever_the_contents_are_each_token_is_read_once_at_most_and_trees_stay_inside()
    {
        int count = Article.Count;
        var cuts = Gen.Choose(0, count - 1).ListOf();
        Prop.ForAll(cuts.ToArbitrary(), drawn =>
        {
            int[] places = [.. drawn.Append(0).Append(count).Distinct().Order()];
            var inside = QuotedInside.Of(Article, places.Zip(places.Skip(1), (start, end) => Article.Article.SpanOf(start, end)));
            if (inside is null) return;

            inside.Tokens.Select(token => token.Span.Start).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
            inside.Tokens.Should().OnlyContain(token => token.Head >= -1 && token.Head < inside.Tokens.Length);
            inside.Sentences.Select(sentence => sentence.Start).Should().Equal(inside.Sentences.Select(sentence => sentence.End).Prepend(0).Take(inside.Sentences.Length));
            inside.Sentences[^1].End.Should().Be(inside.Tokens.Length);
            inside.Sentences.Should().OnlyContain(sentence => inside.Structure.Blocks[sentence.Block].Span.Contains(inside.SpanOf(sentence.Start, sentence.End)));
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<string> Blocks(string content) =>
        QuotedInside.Of(Article, [Span(content)])?.Structure.Blocks.Select(block => block.Span.Cut(Text)) ?? [];

    private static TextSpan Span(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static RuleText Read(string text)
    {
        var article = new Article(text);
        return new RuleText(new LinguisticAnnotator().Annotate(article, new ArticleStructurer().Structure(article)));
    }
}
