using FsCheck;
using FsCheck.Fluent;
using QuoteExtract.Linguistics;
using QuoteExtract.Text;

namespace QuoteExtract.Tests.Linguistics;

public class LinguisticAnnotatorTests
{
    private static readonly LinguisticAnnotator Annotator = new();
    private static readonly ArticleStructurer Structurer = new();

    /// <summary>Pieces that meet in text and in no dictionary: every sign that the tokenizer knows, and what breaks naive ones.</summary>
    private static readonly string[] Pieces =
    [
        " ", " ", " ", "\n", "\n\n", "\r\n", "\u00A0", "\u2028", "\u200B", "\u00AD", "\uFEFF", "\0", "a", "I", "The", "Hill", "don", "'", "’", "''", "``", "`", "‘",
        "\"", "“", "”", "«", "»", "t", "s", ".", "...", "…", "!", "?!", ",", ";", ":", ":)", "-", "--", "—", "/", "$", "%", "&", "@", "#", "_", "*", "+", "(", ")",
        "[", "]", "<", ">", "1", "1980s", "1,234.5", "555-0123", "10pm", "Mr", "U.S", "No", "www.", "http://", "example.com", "Лавров", "樋口", "ひ", "カ", "👩‍🚀", "\uD83D",
        "\uDE00", "e\u0301", "\u0301", "שלום", "مرحبا", "co", "'90s", "cannot", "w/o", "Ph.D",
    ];

    private static AnnotatedArticle Annotate(string text)
    {
        var article = new Article(text);
        return Annotator.Annotate(article, Structurer.Structure(article));
    }

    [Fact]
    public void Tokens_and_gaps_rebuild_any_text() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), Holds).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_string_keeps_the_contract() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Holds(text ?? "")).QuickCheckThrowOnFailure();

    /// <summary>Tokens ascend, none is empty or holds outer white space or crosses a block; gaps are white space; sentences share the tokens out.</summary>
    private static void Holds(string text)
    {
        var article = Annotate(text);
        int at = 0;
        foreach (var token in article.Tokens)
        {
            token.Span.Start.Should().BeGreaterThanOrEqualTo(at);
            token.Span.Length.Should().BePositive();
            text[at..token.Span.Start].Should().BeNullOrWhiteSpace();
            char.IsWhiteSpace(text[token.Span.Start]).Should().BeFalse();
            char.IsWhiteSpace(text[token.Span.End - 1]).Should().BeFalse();
            at = token.Span.End;
        }
        text[at..].Should().BeNullOrWhiteSpace();

        int next = 0;
        foreach (var sentence in article.Sentences)
        {
            sentence.Start.Should().Be(next);
            sentence.End.Should().BeGreaterThan(sentence.Start);
            article.Structure.Blocks[sentence.Block].Span.Contains(article.SpanOf(sentence.Start, sentence.End)).Should().BeTrue();
            next = sentence.End;
        }
        next.Should().Be(article.Tokens.Length);
    }
}
