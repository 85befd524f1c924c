using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;

namespace QuoteExtract.Tests.Evaluation;

public class SpeakerScorerTests
{
    private static readonly Entity Hart = Of(0, "Linda Hart") with { Role = "chief of staff", Affiliation = "Springfield" }, Miles = Of(1, "Miles");

    [Theory]
    [InlineData("Miles", "Robert Miles", true)]
    [InlineData("Mr. Robert J. Miles", "R. Miles", true)]
    [InlineData("Linda Miles", "Robert Miles", false)]
    [InlineData("Robert Miles", "Linda Hart & Robert Miles", true)]
    [InlineData("the harbour union", "union", true)]
    [InlineData("he", "Robert Miles", false)]
    public void Names_match_by_surname_and_what_does_not_contradict_it(string predicted, string gold, bool isSame) =>
        SpeakerName.IsSame(predicted, gold).Should().Be(isSame);

    [Fact]
    public void Counts_by_source_type_and_field()
    {
        var scores = Score(new SpeakerAnswer(Gold("Linda Hart", "director"), "Ms. Hart", null, [Hart]), new SpeakerAnswer(Gold("Linda Hart", "chief of staff"), "she", null, [Hart]),
            new SpeakerAnswer(Gold("Robert Miles", null), "the mayor", null, [Hart]), new SpeakerAnswer(Gold("Robert Miles", null), null, null, []));

        scores["gold/speaker"].Should().Be(MatchCounts.Share(2, 4));
        (scores["gold/source name"], scores["gold/source pronoun"], scores["gold/source nominal"], scores["gold/source none"])
            .Should().Be((MatchCounts.Share(1, 1), MatchCounts.Share(1, 1), MatchCounts.Share(0, 1), MatchCounts.Share(0, 1)));
        scores["gold/answered"].Should().Be(MatchCounts.Share(3, 4));
        scores["gold/role, noun"].Should().Be(new MatchCounts(2, 2, 1));
        scores["gold/affiliation"].Should().Be(new MatchCounts(0, 0, 0), "the gold has none");
    }

    [Fact]
    public void B_cubed_counts_who_stands_with_whom()
    {
        // Three of Hart's and one of Miles's quotations given to Hart, and one of Miles's left alone.
        var scores = Score(new SpeakerAnswer(Gold("Linda Hart", null), "she", null, [Hart]), new SpeakerAnswer(Gold("Linda Hart", null), "she", null, [Hart]),
            new SpeakerAnswer(Gold("Linda Hart", null), "she", null, [Hart]), new SpeakerAnswer(Gold("Robert Miles", null), "he", null, [Hart]), new SpeakerAnswer(Gold("Robert Miles", null), null, null, []));

        scores["gold/b3 precision"].Should().Be(MatchCounts.Share(3 * 750 + 250 + 1000, 5000));
        scores["gold/b3 recall"].Should().Be(MatchCounts.Share(3 * 1000 + 500 + 500, 5000));
    }

    [Fact]
    public void Of_joint_speakers_each_is_asked_for() =>
        Score(new SpeakerAnswer(Gold("Linda Hart & Robert Miles", null), "Hart and Miles", null, [Hart, Miles]), new SpeakerAnswer(Gold("Linda Hart & Robert Miles", null), "they", null, [Hart]))["gold/joint"]
            .Should().Be(new MatchCounts(4, 3, 3));

    [Fact]
    public void A_pronoun_means_a_name_when_both_are_mentions_of_one_entity()
    {
        var example = new GapExample("1", "Linda Hart met Ruth Bell when she left.", new TextSpan(30, 33), new TextSpan(0, 10), true, new TextSpan(15, 24), false);
        var scorer = new GapScorer();
        scorer.Add(example, [Mentioned(0, 0, 10) with { Mentions = [new Mention(0, 10, MentionType.Name), new Mention(30, 33, MentionType.Pronoun)] }, Mentioned(1, 15, 24)]);
        scorer.Add(example, [Mentioned(0, 0, 10), Mentioned(1, 15, 24) with { Mentions = [new Mention(15, 24, MentionType.Name), new Mention(30, 33, MentionType.Pronoun)] }]);

        scorer.Scores["gap feminine"].Should().Be(new MatchCounts(2, 2, 1));
        scorer.Scores["gap even"].Should().Be(new MatchCounts(1, 1, 1));
    }

    private static Scorecard Score(params SpeakerAnswer[] answers)
    {
        var scorer = new SpeakerScorer();
        scorer.Add("gold", answers);
        return scorer.Scores;
    }

    private static GoldSpeaker Gold(string name, string? role) => new(name, "person", role, null, new Dictionary<string, string>());

    private static Entity Of(int id, string name) => new() { Id = id, Name = name, Type = EntityType.Person, Mentions = [new Mention(0, 1, MentionType.Name)] };

    private static Entity Mentioned(int id, int start, int end) => Of(id, "name") with { Mentions = [new Mention(start, end, MentionType.Name)] };
}
