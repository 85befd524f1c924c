using QuoteExtract.Linguistics;
using QuoteExtract.Serialization;
using QuoteExtract.Text;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Tests.Serialization;

public class ConlluWriterTests
{
    private static string Write(Article article, Func<AnnotatedArticle, AnnotatedArticle>? change = null)
    {
        var annotated = Annotate(article);
        var writer = new StringWriter { NewLine = "\r\n" };
        ConlluWriter.Write(writer, change is null ? annotated : change(annotated));
        return writer.ToString();
    }

    /// <summary>Tokens and sentences alone, whatever else the library's annotator knows.</summary>
    private static AnnotatedArticle Annotate(Article article)
    {
        var annotated = new LinguisticAnnotator().Annotate(article, new ArticleStructurer().Structure(article));
        return annotated with { Tokens = [.. annotated.Tokens.Select(token => new Token(token.Span))], Names = [] };
    }

    [Fact]
    public void Leaves_what_no_stage_filled_empty() =>
        Write(new Article("Don't go.") { Id = "a 1" }).Should().Be(
            "# newdoc id = a 1\n# newpar\n# sent_id = 1\n# text = Don't go.\n" +
            "1\tDo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|Start=0|End=2\n" +
            "2\tn't\t_\t_\t_\t_\t_\t_\t_\tStart=2|End=5\n" +
            "3\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|Start=6|End=8\n" +
            "4\t.\t_\t_\t_\t_\t_\t_\t_\tStart=8|End=9\n\n");

    [Fact]
    public void Fills_the_columns_that_are_known()
    {
        var full = (AnnotatedArticle article) => article with
        {
            Tokens =
            [
                article.Tokens[0] with { PartOfSpeech = PartOfSpeech.Propn, Tag = "NNP", Lemma = "Ann", Head = 2, Relation = "nsubj" },
                article.Tokens[1] with { PartOfSpeech = PartOfSpeech.Propn, Tag = "NNP", Lemma = "Hill", Head = 0, Relation = "flat" },
                article.Tokens[2] with { PartOfSpeech = PartOfSpeech.Verb, Tag = "VBD", Lemma = "smile", Relation = "root" },
            ],
            Names = [new NamedEntity(0, 2, EntityType.Person)],
        };

        Write(new Article("Ann Hill smiled"), full).Should().Be(
            "# newdoc\n# newpar\n# sent_id = 1\n# text = Ann Hill smiled\n" +
            "1\tAnn\tAnn\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=B-PER|Start=0|End=3\n" +
            "2\tHill\tHill\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=I-PER|Start=4|End=8\n" +
            "3\tsmiled\tsmile\tVERB\tVBD\t_\t0\troot\t_\tStart=9|End=15\n\n");
    }

    [Fact]
    public void Is_read_back_by_the_treebank_reader()
    {
        var article = new Article("The mayor resigned. \"Enough,\" she said.\nA new one\twill be chosen in May.");
        var annotated = Annotate(article);

        var document = ConlluReader.Read(new StringReader(Write(article)), "written").Single();

        document.Sentences.SelectMany(sentence => sentence.Words).Select(word => word.Form)
            .Should().Equal(annotated.Tokens.Select(token => token.Span.Cut(article.Text)));
        document.Sentences.Select(sentence => sentence.OpensParagraph).Should().Equal(true, false, true);
    }
}
