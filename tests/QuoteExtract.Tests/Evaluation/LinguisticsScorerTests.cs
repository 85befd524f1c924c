using System.Collections.Immutable;
using QuoteExtract.Linguistics;
using QuoteExtract.Text;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;

namespace QuoteExtract.Tests.Evaluation;

public class LinguisticsScorerTests
{
    private const string Gold =
        "1\tShips\tship\tNOUN\tNNS\t_\t2\tnsubj:x\t_\t_\n" +
        "2\tsail\tsail\tVERB\tVBP\t_\t0\troot\t_\tSpaceAfter=No\n" +
        "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n" +
        "1\tWhy\twhy\tADV\tWRB\t_\t0\troot\t_\tSpaceAfter=No\n" +
        "2\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\t_\n\n";

    /// <summary>"sail." is left whole: four of its own words, three of them right, and the one that hangs on "sail" has no right head.</summary>
    [Fact]
    public void Counts_only_words_with_the_same_characters()
    {
        var document = ConlluReader.Read(new StringReader(Gold), "gold").Single();
        Token Word(int start, int end, PartOfSpeech part, string tag, string lemma, int head, string relation) =>
            new(new TextSpan(start, end)) { PartOfSpeech = part, Tag = tag, Lemma = lemma, Head = head, Relation = relation };
        var article = new AnnotatedArticle
        {
            Article = new Article(document.Text),
            Structure = new ArticleStructure([new Block(new TextSpan(0, document.Text.Length), BlockType.Paragraph)], []),
            Tokens =
            [
                Word(0, 5, PartOfSpeech.Noun, "NN", "ship", 1, "nsubj"), Word(6, 11, PartOfSpeech.Verb, "VBP", "sail", -1, "root"),
                Word(12, 15, PartOfSpeech.Adv, "WRB", "Why", -1, "root"), Word(15, 16, PartOfSpeech.Punct, ".", "?", 2, "punct"),
            ],
            Sentences = [new Sentence(0, 2, 0), new Sentence(2, 4, 0)],
        };
        var scorer = new LinguisticsScorer();

        scorer.Add(document, article);

        scorer.Scores.Should().Equal(
            ("words", new MatchCounts(5, 4, 3)), ("sentences", new MatchCounts(2, 2, 2)), ("upos", new MatchCounts(5, 4, 3)),
            ("xpos", new MatchCounts(5, 4, 2)), ("lemmas", new MatchCounts(5, 4, 2)), ("uas", new MatchCounts(5, 4, 2)),
            ("las", new MatchCounts(5, 4, 2)));
    }
}
