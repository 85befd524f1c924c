using QuoteExtract.Linguistics;
using QuoteExtract.Models;
using QuoteExtract.Quotations;
using QuoteExtract.Text;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;
using QuoteExtract.Training.Quotations;

namespace QuoteExtract.Tests.Quotations;

public class LinkTrainerTests
{
    private const string Text = "Anna Roe said the port was open. Per Berg denied it was.";

    private static readonly string PolNear = Path.Combine(SharedData.Folder ?? "", "data", "polnear");

    private static readonly GoldArticle Gold = new()
    {
        Id = "port",
        Text = Text,
        Attributions = [new("1", [At("Anna Roe")], [At("said")], [At("the port was open")]), new("2", [At("Per Berg")], [At("denied")], [At("it was")])],
    };

    [Fact]
    public void The_teacher_links_as_the_annotator_did_and_keeps_each_choice()
    {
        var teacher = new LinkTeacher(Gold);

        var quotations = Link(new QuotationLinker(teacher));

        quotations.Select(quotation => (quotation.Source!.Value.Cut(Text), quotation.Cue!.Value.Cut(Text))).Should().Equal(("Anna Roe", "said"), ("Per Berg", "denied"));
        teacher.Examples.Should().HaveCount(4, "two contents chose a cue and two quotations a source").And.OnlyContain(example => example.IsRight.Count(right => right) == 1);
    }

    [Fact]
    public void A_ranker_is_the_same_when_it_comes_from_its_file()
    {
        byte[] file = LinkRanker.Default.ToFile();
        using var stream = new MemoryStream(file);
        var read = LinkRanker.Read(ModelFile.Read(LinkRanker.File, stream, LinkRanker.Set));

        read.ToFile().Should().Equal(file);
        Link(new QuotationLinker(read)).Select(quotation => quotation.Source).Should().Equal(Link(new QuotationLinker()).Select(quotation => quotation.Source));
    }

    [SharedFact]
    public void A_twentieth_of_the_corpus_already_links_nine_of_ten_and_always_gives_the_same_model()
    {
        var ranker = Train();
        ranker.ToFile().Should().Equal(Train().ToFile());

        var scorer = new QuotationScorer();
        foreach (var gold in PolNearReader.Read(Path.Combine(PolNear, "dev.jsonl.gz")).Take(20))
            scorer.Add(QuotationComparison.Of(gold, new QuotationLinker(ranker).Link(Annotate(gold), [.. LinkTrainer.Marked(gold).Order(SpanCollector.ByPlace)])));
        scorer.Scores["ar_source"].F1.Should().BeGreaterThan(.9);

        static LinkRanker Train() => new LinkTrainer().Train([.. PolNearReader.Read(Path.Combine(PolNear, "train.jsonl.gz")).Where((_, i) => i % 20 == 0)]);
    }

    private static IReadOnlyList<Quotation> Link(QuotationLinker linker) => linker.Link(Annotate(Gold), [.. LinkTrainer.Marked(Gold).Order(SpanCollector.ByPlace)]);

    private static AnnotatedArticle Annotate(GoldArticle gold)
    {
        var article = new Article(gold.Text);
        return LinguisticAnnotator.WithoutSyntax.Annotate(article, new ArticleStructurer().Structure(article));
    }

    private static TextSpan At(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
