using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Tests.Corpora;

public class ConlluReaderTests
{
    private const string Sample =
        "# newdoc id = harbour\n# sent_id = 1\n# newpar\n" +
        "1\tShips\tship\tNOUN\tNNS\t_\t4\tnsubj\t_\t_\n" +
        "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n" +
        "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n" +
        "4\tsail\tsail\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No|Note=x\n" +
        "4.1\tsail\tsail\tVERB\tVB\t_\t_\t_\t_\t_\n" +
        "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n" +
        "1\tWhy\twhy\tADV\tWRB\t_\t0\troot\t_\tSpaceAfter=No\n" +
        "2\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\t_\n\n" +
        "# newpar\n1\tStorm\tstorm\tNOUN\tNN\t_\t0\troot\t_\t_\n\n" +
        "# newdoc\n1\tCalm\tcalm\tNOUN\tNN\t_\t0\troot:x\t_\t_\n";

    [Fact]
    public void Rebuilds_the_text_and_says_where_every_word_stands()
    {
        var documents = ConlluReader.Read(new StringReader(Sample), "sample").ToList();

        documents.Select(document => (document.Id, document.Text)).Should().Equal(("harbour", "Ships don't sail. Why?\n\nStorm"), ("", "Calm"));
        var sentences = documents[0].Sentences;
        sentences.Select(sentence => sentence.Span.Cut(documents[0].Text)).Should().Equal("Ships don't sail.", "Why?", "Storm");
        sentences.Select(sentence => sentence.OpensParagraph).Should().Equal(true, false, true);
        sentences[0].Words.Select(word => word.Span.Cut(documents[0].Text)).Should().Equal("Ships", "do", "n't", "sail", ".");
        sentences[0].Words.Select(word => word.Head).Should().Equal(3, 3, 3, -1, 3);
        sentences[0].Words[3].MiscValue("Note").Should().Be("x");
        documents[1].Sentences[0].Words[0].UniversalRelation.Should().Be("root");
    }

    [Fact]
    public void Names_the_line_that_has_too_few_columns()
    {
        var read = () => ConlluReader.Read(new StringReader("1\tWhy\n"), "sample").ToList();
        read.Should().Throw<InvalidDataException>().WithMessage("sample, line 1: *");
    }
}
