using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Tests.Corpora;

public sealed class GapReaderTests : IDisposable
{
    private const string Header = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n";

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Offsets_count_characters_and_become_UTF_16_units()
    {
        File.WriteAllText(_path, Header + "t-1\t😀 Linda Hart met Ruth Bell when she left.\tshe\t32\tLinda Hart\t2\tTRUE\tRuth Bell\t17\tFalse\thttp://x\n");

        var example = GapReader.Read(_path).Should().ContainSingle().Subject;

        (example.Pronoun.Cut(example.Text), example.A.Cut(example.Text), example.B.Cut(example.Text)).Should().Be(("she", "Linda Hart", "Ruth Bell"));
        (example.IsA, example.IsB, example.IsFeminine).Should().Be((true, false, true));
    }

    [Theory]
    [InlineData("t-1\tShort.\tshe\t3\n", "*line 2: expected 11 fields*found 4*")]
    [InlineData("t-1\tShort.\tshe\tx\tA\t0\tTRUE\tB\t1\tFALSE\thttp://x\n", "*line 2: x is no offset*")]
    [InlineData("t-1\tShort.\tshe\t9\tA\t0\tTRUE\tB\t1\tFALSE\thttp://x\n", "*line 2: \"she\" ends outside the text*")]
    public void A_broken_line_is_named(string line, string message)
    {
        File.WriteAllText(_path, Header + line);

        ((Action)(() => GapReader.Read(_path).ToList())).Should().Throw<InvalidDataException>().WithMessage(message);
    }
}
