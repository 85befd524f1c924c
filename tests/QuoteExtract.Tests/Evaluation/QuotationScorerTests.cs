using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;

namespace QuoteExtract.Tests.Evaluation;

public class QuotationScorerTests
{
    private const string Text =
        "“The bridge is closed,” the mayor said,  “and it will stay closed until spring.” She told drivers that a ferry would run daily. "
        + "By Our Reporter. The council warned of “long delays” on the coast road.";

    private static readonly GoldAttribution Direct = Gold("the mayor", "said", "“The bridge is closed,”", "“and it will stay closed until spring.”");
    private static readonly GoldAttribution Indirect = Gold("She", "told", "that a ferry would run daily");
    private static readonly GoldAttribution Mixed = Gold("The council", "warned", "of “long delays” on the coast road");

    [Fact]
    public void The_gold_itself_is_all_right()
    {
        var scores = Score([Direct, Indirect, Mixed], [], Found(Direct), Found(Indirect), Found(Mixed));

        foreach (string metric in (string[])["exact_source", "exact_cue", "ar", "ar_source", "ar_source_exact", "ggt_0.8", "iou_0.5"])
            scores[metric].Should().Be(new MatchCounts(3, 3, 3), metric);
        scores["exact_content"].Should().Be(new MatchCounts(4, 4, 4));
        scores["ggt_0.3_marked"].Should().Be(new MatchCounts(2, 2, 2));
        foreach (string type in (string[])["direct", "mixed", "indirect"])
        {
            scores[$"recall_{type}"].Should().Be(MatchCounts.Share(1, 1), type);
            scores[$"source_of_found_{type}"].Should().Be(MatchCounts.Share(1, 1), type);
        }
    }

    [Fact]
    public void Fragments_parted_by_white_space_are_one_span()
    {
        var found = Found(Indirect) with { Content = [At("that a ferry"), At("would run daily")] };

        Score([Indirect], [], found)["exact_content"].Should().Be(new MatchCounts(1, 1, 1));
    }

    [Fact]
    public void White_space_and_a_final_comma_or_full_stop_make_no_difference_but_a_mark_does()
    {
        Score([Indirect], [], Found(Indirect) with { Content = [At(" that a ferry would run daily. ")] })
            ["exact_content"].Should().Be(new MatchCounts(1, 1, 1));
        Score([Direct], [], Found(Direct) with { Content = [At("The bridge is closed,"), At("and it will stay closed until spring.")] })
            ["exact_content"].Should().Be(new MatchCounts(2, 2, 0));
    }

    [Fact]
    public void A_prediction_of_which_half_is_masked_does_not_count()
    {
        var byline = Found(Indirect) with { Content = [At("By Our Reporter")] };
        var longer = Found(Indirect) with { Content = [At("would run daily. By Our Reporter")] };

        Score([Indirect], [At("By Our Reporter.")], Found(Indirect), byline)["ar"].Should().Be(new MatchCounts(1, 1, 1));
        Score([Indirect], [At("By Our Reporter.")], Found(Indirect), longer)["ar"].Should().Be(new MatchCounts(1, 2, 1));
    }

    [Fact]
    public void What_is_both_masked_and_marked_counts() =>
        Score([Indirect], [At("that a ferry would run daily")], Found(Indirect))["ar"].Should().Be(new MatchCounts(1, 1, 1));

    [Fact]
    public void A_nested_quotation_does_not_count() =>
        Score([Mixed], [], Found(Mixed), Found(Mixed) with { Content = [At("“long delays”")], ParentId = 0 })
            ["ar"].Should().Be(new MatchCounts(1, 1, 1));

    [Fact]
    public void One_prediction_matches_one_gold_the_closest()
    {
        var half = Found(Indirect) with { Content = [At("that a ferry would")] };

        var scores = Score([Indirect], [], half, Found(Indirect));

        scores["ar"].Should().Be(new MatchCounts(1, 2, 1));
        scores["exact_content"].Should().Be(new MatchCounts(1, 2, 1));
        scores["token_content"].Right.Should().Be(At("that a ferry would run daily").Length);
    }

    [Fact]
    public void Sources_overlap_or_are_exact_and_none_equals_none()
    {
        var title = Found(Mixed) with { Source = At("council") };
        Score([Mixed], [], title)["ar_source"].Right.Should().Be(1);
        Score([Mixed], [], title)["ar_source_exact"].Right.Should().Be(0);
        Score([Mixed], [], Found(Mixed) with { Source = null })["ar_source"].Right.Should().Be(0);
        Score([Mixed with { Source = [] }], [], Found(Mixed) with { Source = null })["ar_source_exact"].Right.Should().Be(1);
        Score([Mixed with { Source = [] }], [], title)["ar_source"].Right.Should().Be(0);
    }

    [Fact]
    public void The_Gender_Gap_Trackers_measure_does_not_punish_saying_too_much_and_the_symmetric_one_does()
    {
        var all = Found(Mixed) with { Content = [new TextSpan(0, Text.Length)] };

        var scores = Score([Mixed], [], all);

        scores["ggt_0.8"].Should().Be(new MatchCounts(1, 1, 1));
        scores["iou_0.5"].Should().Be(new MatchCounts(1, 1, 0));
    }

    private static Scorecard Score(IReadOnlyList<GoldAttribution> gold, IReadOnlyList<TextSpan> masked, params Quotation[] found)
    {
        var article = new GoldArticle { Id = "bridge", Text = Text, Attributions = gold, Masked = masked };
        var scorer = new QuotationScorer();
        scorer.Add(QuotationComparison.Of(article, found));
        return scorer.Scores;
    }

    private static GoldAttribution Gold(string source, string cue, params string[] content) => new("", [At(source)], [At(cue)], [.. content.Select(At)]);

    private static Quotation Found(GoldAttribution gold) => new()
    {
        Id = 0,
        Type = QuotationType.Indirect,
        Text = "",
        Source = gold.Source[0],
        Cue = gold.Cue[0],
        Content = gold.Content,
        Confidence = 1,
        DecidedBy = "test",
    };

    private static TextSpan At(string words) =>
        Text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at ? new(at, at + words.Length) : throw new ArgumentException(words);
}
