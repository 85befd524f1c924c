using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Tests.Corpora;

public sealed class LitBankQuotationReaderTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Puts_the_text_together_and_keeps_a_quotation_on_one_line()
    {
        Write("The captain 's boat was late .\n\" Row on , \" he said .\n\" It is n't far .\nRow on ! \"\n",
            "QUOTE\tQ1\t1\t0\t1\t4\t\" Row on , \"\nQUOTE\tQ2\t2\t0\t3\t3\t\" It is n't far . Row on ! \"\nATTRIB\tQ1\tcaptain-1\nATTRIB\tQ2\tcaptain-1\n");

        var article = LitBankQuotationReader.Read(_path).Should().ContainSingle().Subject;

        article.Text.Should().Be("The captain's boat was late.\n\"Row on,\" he said.\n\"It isn't far. Row on!\"");
        article.Attributions.Select(one => one.Content.Single().Cut(article.Text)).Should().Equal("\"Row on,\"", "\"It isn't far. Row on!\"");
        article.Speakers.Should().Equal("captain-1", "captain-1");
    }

    [Theory]
    [InlineData("QUOTE\tQ1\t0\t0\t0\t9\tbeyond the line\n")]
    [InlineData("QUOTE\tQ1\tzero\t0\t0\t1\tno number\n")]
    [InlineData("OTHER\tQ1\n")]
    public void A_bad_line_is_named(string annotations)
    {
        Write("All was still .\n", annotations);

        var read = () => LitBankQuotationReader.Read(_path).ToList();

        read.Should().Throw<InvalidDataException>().WithMessage($"{_path}: boat.ann, line 1: *");
    }

    private void Write(string text, string annotations)
    {
        using var archive = new TarWriter(new GZipStream(File.Create(_path), CompressionMode.Compress));
        foreach (var (name, content) in (ReadOnlySpan<(string, string)>)[("tsv/boat.txt", text), ("tsv/boat.ann", annotations)])
            archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });
    }
}
