using QuoteExtract.Linguistics;

namespace QuoteExtract.Tests.Conventions;

public class TokenAllocationTests
{
    /// <summary>Tokens and sentences go into the lists that the caller gives; nothing else is allocated, no string is cut.</summary>
    [Fact]
    public void Tokens_and_sentences_allocate_nothing_but_their_lists()
    {
        string text = string.Concat(Enumerable.Repeat("“We can’t go on,” Gov. Ann Hill said at 10 a.m. on Dec. 3. The $5m plan isn't ready; see www.example.com. ", 100));
        var abbreviations = new Abbreviations();
        var (tokenizer, splitter) = (new Tokenizer(abbreviations), new SentenceSplitter(abbreviations));
        var tokens = new List<TextSpan>(text.Length);
        var sentences = new List<Sentence>(text.Length);
        Run();

        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        (allocated * 1000 / text.Length).Should().Be(0, "that is bytes per 1,000 characters");

        void Run()
        {
            tokens.Clear();
            sentences.Clear();
            tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
            splitter.Split(text, tokens, 0, 0, sentences);
        }
    }
}
