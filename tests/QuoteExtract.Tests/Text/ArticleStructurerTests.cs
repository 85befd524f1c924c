using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using QuoteExtract.Text;

namespace QuoteExtract.Tests.Text;

public class ArticleStructurerTests
{
    private static readonly ArticleStructurer Structurer = new();

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20161203, 101);

    // Marks, breaks, words that lists know, and units that have no business in a news text.
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "'", "''", "‘", "’", "«", "»", "„", "‹", "›", "「", "」", "『", "』", "``", ",,", "—", "- ", "-- ", "’90s", "6'2\"",
        "\n", "\n\n", "\r\n", "\r", "\u2028", "\u2029", "\f", " ", "  ", "\u00A0", ". ", ", ", "! ", ": ", ";", "(", ")", "/", ".",
        "She said it was over", "He said", "LONDON", "(AP)", "/TASS/", "By Jane Doe", "All news", "Updated at:", "Лавров", "Background",
        "\0", "\uD83D", "\uDE00", "😀", "\u202E", "e\u0301", "שלום", "\uFEFF", "12", "s",
    ];

    private static Arbitrary<string> Articles =>
        Arb.From(Gen.Choose(0, 40).SelectMany(length => Gen.Elements(Pieces).ArrayOf(length)).Select(string.Concat));

    private static Arbitrary<string> StraightArticles =>
        Arb.From(Gen.Choose(1, 12).SelectMany(length => Gen.Elements("\"We go,\" she said. ", "He left. ", "It was \"odd\" to us. ", "\"Yes.\"\n\n",
            "It's here.\n\n", "(\"No\") ", "\"He told me 'no' and left,\" she said. ", "\"Not yet. ", "the dogs' home ").ArrayOf(length)).Select(string.Concat));

    [Fact]
    public void Blocks_cover_all_but_white_space_and_never_overlap() => Prop.ForAll(Articles, text =>
    {
        int at = 0;
        foreach (var block in Structurer.Structure(new Article(text)).Blocks)
        {
            block.Span.Start.Should().BeGreaterThanOrEqualTo(at);
            text.AsSpan(at, block.Span.Start - at).IsWhiteSpace().Should().BeTrue();
            block.Span.Length.Should().BePositive();
            block.Span.Cut(text).Should().Be(block.Span.Cut(text).Trim());
            at = block.Span.End;
        }
        text.AsSpan(at).IsWhiteSpace().Should().BeTrue();
    }).Check(Many);

    [Fact]
    public void Quoted_spans_are_sorted_nested_and_inside_their_block() => Prop.ForAll(Articles, text =>
    {
        var structure = Structurer.Structure(new Article(text));
        var around = new Stack<QuotedSpan>();
        int last = 0;
        foreach (var quoted in structure.QuotedSpans)
        {
            quoted.Span.Start.Should().BeGreaterThanOrEqualTo(last);
            last = quoted.Span.Start;
            structure.Blocks.Any(block => block.Span.Contains(quoted.Span)).Should().BeTrue();
            quoted.Inner.In(text).IsWhiteSpace().Should().BeFalse();
            quoted.Span.Contains(quoted.Inner).Should().BeTrue();
            while (around.TryPeek(out var outer) && outer.Span.End <= quoted.Span.Start) around.Pop();
            if (around.TryPeek(out var parent)) parent.Span.Contains(quoted.Span).Should().BeTrue();
            quoted.Depth.Should().Be(around.Count);
            around.Push(quoted);
        }
    }).Check(Many);

    [Fact]
    public void Straight_and_curly_marks_give_the_same_inner_texts() => Prop.ForAll(StraightArticles, text =>
    {
        Inner(Curl(text)).Should().Equal(Inner(text).Select(Curl));
        Inner(text.Replace("\"", "''", StringComparison.Ordinal)).Should().Equal(Inner(text).Select(inner => inner.Replace("\"", "''", StringComparison.Ordinal)));
    }).Check(Many);

    [Fact]
    public void A_paragraph_in_front_shifts_every_quoted_span() => Prop.ForAll(StraightArticles, text =>
    {
        const string front = "The river rose by two metres in the night. Nobody was hurt, and the water fell again in the morning.\n\n";
        Structurer.Structure(new Article(front + text)).QuotedSpans.Select(quoted => (quoted.Span.Start - front.Length, quoted.Span.Length))
            .Should().Equal(Structurer.Structure(new Article(text)).QuotedSpans.Select(quoted => (quoted.Span.Start, quoted.Span.Length)));
    }).Check(Many);

    [Theory]
    [InlineData("\"We go,\" she said. It's 'odd'. ", 10_000_000)]
    [InlineData("a\n", 2_000_000)]
    [InlineData("“", 2_000_000)]
    [InlineData("\"", 2_000_000)]
    [InlineData("'", 2_000_000)]
    [InlineData(" 'a", 2_000_000)]
    [InlineData("a.” ", 2_000_000)]
    [InlineData("„ «a ", 2_000_000)]
    [InlineData("— a, ", 2_000_000)]
    [InlineData("— a, — b\n", 2_000_000)]
    [InlineData("Background:\n", 2_000_000)]
    public void Time_grows_in_proportion_to_length(string piece, int length)
    {
        Time(piece, 100_000);
        var small = Time(piece, length / 10);
        Time(piece, length).Should().BeLessThan((small * 40) + TimeSpan.FromSeconds(2));
    }

    private static TimeSpan Time(string piece, int length)
    {
        string text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var watch = Stopwatch.StartNew();
        Structurer.Structure(new Article(text));
        return watch.Elapsed;
    }

    private static IEnumerable<string> Inner(string text) => Structurer.Structure(new Article(text)).QuotedSpans.Select(quoted => quoted.Inner.Cut(text));

    // A straight mark after white space, a bracket or the start opens; the inner one of a pair does, too.
    private static string Curl(string text)
    {
        var curled = text.ToCharArray();
        for (int i = 0; i < curled.Length; i++)
        {
            bool opens = i == 0 || char.IsWhiteSpace(curled[i - 1]) || curled[i - 1] is '(' or '“';
            curled[i] = curled[i] switch { '"' => opens ? '“' : '”', '\'' => opens ? '‘' : '’', _ => curled[i] };
        }
        return new string(curled);
    }
}
