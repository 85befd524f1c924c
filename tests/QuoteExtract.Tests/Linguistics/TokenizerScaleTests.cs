using System.Diagnostics;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Tests.Linguistics;

public class TokenizerScaleTests
{
    private static readonly Abbreviations Abbreviations = new();
    private static readonly Tokenizer Tokenizer = new(Abbreviations);
    private static readonly SentenceSplitter Splitter = new(Abbreviations);

    /// <summary>Text that would make a scanner look ahead again and again, if any text did.</summary>
    public static TheoryData<string> Patterns() =>
    [
        "a", "a.", "a-", "1-", "1,", "http://", "http://a(", "a@", "a@b.", "'", "''", "(", ")", "\"", "“", "a&", "a/b/", "w/",
        "don't", "U.S.", "$1,", "\uD83D", "👩‍", "e\u0301", "樋", "…", "!", "[...", "<3", ":-", " .", " \"", " )", "A ", "。」",
    ];

    [Theory, MemberData(nameof(Patterns))]
    public void Time_grows_in_line_with_length(string pattern) => Check(pattern, 40_000, 400_000);

    [Fact]
    public void Ten_megabytes_of_text_take_ten_times_as_long_as_one() => Check("The mayor said, \"We can't go.\" ", 1_000_000, 10_000_000);

    /// <summary>Ten times the text may take thirty times as long, for caches and a busy machine; quadratic time is a hundred times.</summary>
    private static void Check(string pattern, int small, int large)
    {
        Measure(pattern, small);
        double few = Best(small), many = Best(large);
        many.Should().BeLessThan((Math.Max(few, 10) * 30) + 200, "{0} repeated is read once", pattern);

        // The best of three, for other tests run beside this one.
        double Best(int length) => Enumerable.Range(0, 3).Min(_ => Measure(pattern, length));
    }

    /// <summary>Milliseconds of one block of a length.</summary>
    private static double Measure(string pattern, int length)
    {
        string text = string.Concat(Enumerable.Repeat(pattern, (length / pattern.Length) + 1))[..length];
        var tokens = new List<TextSpan>();
        var sentences = new List<Sentence>();
        var clock = Stopwatch.StartNew();
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        Splitter.Split(text, tokens, 0, 0, sentences);
        return clock.Elapsed.TotalMilliseconds;
    }
}
