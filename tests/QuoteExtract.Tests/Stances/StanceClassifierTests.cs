using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using QuoteExtract.Stances;

namespace QuoteExtract.Tests.Stances;

public class StanceClassifierTests
{
    [Theory]
    [InlineData("We welcome the peace treaty", StanceLabel.Favor)]
    [InlineData("the first step should be signing a peace treaty", StanceLabel.Favor)]
    [InlineData("no one should doubt our wish for a peace treaty", StanceLabel.Favor)]
    [InlineData("the country is ready to conclude a peace agreement", StanceLabel.Favor)]
    [InlineData("both sides must ratify the peace accords", StanceLabel.Favor)]
    [InlineData("we reject this peace treaty", StanceLabel.Against)]
    [InlineData("his party does not support the peace deal", StanceLabel.Against)]
    [InlineData("the peace treaty is a humiliating surrender", StanceLabel.Against)]
    [InlineData("we should withdraw from the peace treaty", StanceLabel.Against)]
    [InlineData("the peace treaty was signed in the spring", StanceLabel.None)]
    [InlineData("the return of the town is a condition of signing a peace treaty", StanceLabel.None)]
    [InlineData("the neighbour's demand makes a peace treaty impossible", StanceLabel.None)]
    [InlineData("trade in fish and timber will grow, which we welcome", StanceLabel.None)]
    public void The_words_around_the_target_tell_the_stance(string content, StanceLabel stance)
    {
        var text = new QuotedText($"The envoy said {content}.").With(content, "The envoy", "said");

        Classify(text, StanceTarget.PeaceTreaty).Label.Should().Be(stance);
    }

    [Theory]
    [InlineData("was rejected by", StanceLabel.Against)]
    [InlineData("was turned down by", StanceLabel.Against)]
    [InlineData("has been denounced by", StanceLabel.Against)]
    [InlineData("was welcomed by", StanceLabel.Favor)]
    [InlineData("is backed by", StanceLabel.Favor)]
    [InlineData("was described by", StanceLabel.None)]
    public void A_passive_tells_where_its_agent_stands(string cue, StanceLabel stance)
    {
        var text = new QuotedText($"The peace treaty {cue} the envoy on Monday.").With("The peace treaty", "the envoy", cue);

        Classify(text, StanceTarget.PeaceTreaty).Label.Should().Be(stance);
    }

    [Theory]
    [InlineData("rejected", StanceLabel.Against)]
    [InlineData("welcomed", StanceLabel.Favor)]
    [InlineData("described", StanceLabel.None)]
    public void The_cue_counts_with_the_content(string cue, StanceLabel stance)
    {
        var text = new QuotedText($"The envoy {cue} the peace treaty on Monday.").With("the peace treaty", "The envoy", cue);

        Classify(text, StanceTarget.PeaceTreaty).Label.Should().Be(stance);
    }

    [Theory]
    [InlineData("that Mayor Vera Holt had once told the council, “No peace treaty is worth a village.”", StanceLabel.None)]
    [InlineData("that he had once told the council, “No peace treaty is worth a village.”", StanceLabel.Against)]
    public void What_the_speaker_reports_of_somebody_else_is_not_his_stance(string content, StanceLabel stance)
    {
        var text = new QuotedText($"The envoy recalled {content}").With(content, "The envoy", "recalled");

        Classify(text, StanceTarget.PeaceTreaty).Label.Should().Be(stance);
    }

    [Fact]
    public void The_noun_alone_is_the_target_once_the_article_named_it()
    {
        var named = new QuotedText("The peace treaty was on the table. We welcome the treaty, the envoy said.")
            .With("We welcome the treaty", "the envoy");
        var unnamed = new QuotedText("The fishing treaty was on the table. We welcome the treaty, the envoy said.")
            .With("We welcome the treaty", "the envoy");

        Classify(named, StanceTarget.PeaceTreaty).Label.Should().Be(StanceLabel.Favor);
        Classify(unnamed, StanceTarget.PeaceTreaty).Label.Should().Be(StanceLabel.None);
    }

    [Fact]
    public void The_surname_is_the_target_of_a_full_name()
    {
        var text = new QuotedText("Hart is unfit for the office, he said.").With("Hart is unfit for the office", "he");

        Classify(text, new StanceTarget("Linda Hart")).Label.Should().Be(StanceLabel.Against);
    }

    [Fact]
    public void Another_target_changes_no_answer()
    {
        StanceTarget[] pool =
            [StanceTarget.PeaceTreaty, new("trade", ["tariffs"]), new("Linda Hart"), new("bridge"), new("treaty on fish", ["treaty"])];
        string[] contents =
        [
            "We welcome the peace treaty but reject the tariffs", "Hart opposed the bridge",
            "the treaty should be signed", "nobody supports trade with Hart",
        ];
        var classifier = new StanceClassifier();
        var cases = from content in Gen.Elements(contents)
                    from targets in Gen.SubListOf(pool)
                    from more in Gen.SubListOf(pool)
                    select (content, targets, more);

        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var text = new QuotedText($"The envoy said {one.content}.").With(one.content, "The envoy", "said");
            var alone = classifier.Classify(text.Article, text.Quotations[0], [.. one.targets]);
            var together = classifier.Classify(text.Article, text.Quotations[0], [.. one.targets, .. one.more]);
            return together.Take(alone.Count).Select(Show).SequenceEqual(alone.Select(Show));

            static string Show(Stance stance) => $"{stance} {string.Join(' ', stance.Evidence)}";
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_target_that_is_named_without_end_costs_no_more()
    {
        string content = string.Concat(Enumerable.Repeat("a peace treaty, ", 20_000)) + "we welcome it";
        var text = new QuotedText($"The envoy said {content}.").With(content, "The envoy", "said");
        var watch = Stopwatch.StartNew();

        Classify(text, StanceTarget.PeaceTreaty).Confidence.Should().BeInRange(0, 1);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    private static Stance Classify(QuotedText text, StanceTarget target) =>
        new StanceClassifier().Classify(text.Article, text.Quotations[0], [target])[0];
}
