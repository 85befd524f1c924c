using QuoteExtract.Speakers;

namespace QuoteExtract.Tests.Cases;

/// <summary>
/// The two news articles that the project began with, a Russian site's in translation and an agency's, read from
/// ../shared/seeds. Their sentences stay out of the repository: a few words point at each place.
/// </summary>
public class FoundingArticlesTests
{
    private static readonly Lazy<ReadArticle> Translated = new(() => ReadArticle.Seed("000_*.txt")), Agency = new(() => ReadArticle.Seed("003_*.txt"));

    [SharedFact]
    public void A_headline_with_a_colon_speaks_in_either_script()
    {
        var (english, russian) = (Translated.Value.From("Lavrov", ":"), Translated.Value.From("Лавров", ":"));

        (english.Type, russian.Type).Should().Be((QuotationType.Indirect, QuotationType.Indirect));
        russian.SpeakerId.Should().Be(english.SpeakerId);
        english.Speaker?.Name.Should().Be("Sergey Lavrov");
        Agency.Value.From("Lavrov", ":").Speaker?.Name.Should().Be("Sergei Lavrov");
        Agency.Value.Quotations.Count(quotation => Agency.Value.Cut(quotation.Cue) == ":").Should().Be(1, "a page's own labels say nothing");
    }

    [SharedFact]
    public void A_title_alone_is_the_person_named_below()
    {
        var subhead = Agency.Value.From("Foreign Minister", "said");

        (subhead.Type, subhead.Speaker?.Name).Should().Be((QuotationType.Direct, "Sergei Lavrov"));
    }

    [SharedFact]
    public void Dateline_and_agency_are_in_no_content() =>
        Agency.Value.Quotations.Should().NotContain(quotation => quotation.Text.Contains("TASS") || quotation.Text.Contains("MOSCOW"));

    [SharedFact]
    public void Indirect_content_stands_before_its_cue_and_a_long_source()
    {
        var (agency, translated) = (Agency.Value.From("Foreign Minister Sergei Lavrov", "said"), Translated.Value.Quoting("The implementation of joint projects"));

        (agency.Type, translated.Type).Should().Be((QuotationType.Indirect, QuotationType.Indirect));
        agency.Text.Should().StartWith("Implementation of the declaration").And.EndWith("the changed conditions");
        translated.Text.Should().EndWith("to a new level");
        Translated.Value.Cut(translated.Source).Should().StartWith("the Minister of foreign").And.EndWith("Sergey Lavrov");
        agency.Speaker.Should().BeEquivalentTo(new { Name = "Sergei Lavrov", Type = EntityType.Person, Role = "Foreign Minister" });
        translated.Speaker.Should().BeEquivalentTo(new { Name = "Sergey Lavrov", Type = EntityType.Person });
    }

    [SharedFact]
    public void A_quotation_goes_on_behind_its_cue()
    {
        var said = Agency.Value.Quoting("\"Clearly, the conditions");
        var continued = Agency.Value.From("he", "continued");

        Agency.Value.Contents(said).Should().SatisfyRespectively(
            first => first.Should().StartWith("\"President Putin has").And.EndWith("this document,\""),
            second => second.Should().StartWith("\"Clearly").And.EndWith("international system.\""));
        Agency.Value.Contents(continued).Should().HaveCount(2);
        new[] { said, continued }.Should().OnlyContain(quotation => quotation.Type == QuotationType.Direct && quotation.Speaker!.Name == "Sergei Lavrov");
    }

    [SharedFact]
    public void A_comma_and_a_dash_may_stand_outside_the_marks()
    {
        var quotation = Translated.Value.Quoting("“The talks that we held");

        (quotation.Type, Translated.Value.Cut(quotation.Source), Translated.Value.Cut(quotation.Cue)).Should().Be((QuotationType.Direct, "Lavrov", "said"));
        quotation.Text.Should().EndWith("to a new level”");
    }

    [SharedFact]
    public void A_missing_mark_spoils_its_own_paragraph_at_most()
    {
        var spoilt = Agency.Value.Quoting("the problem is complicated");

        (spoilt.Type, spoilt.Speaker?.Name).Should().Be((QuotationType.Direct, "Sergei Lavrov"));
        spoilt.Text.Should().NotContain("he said");
        Agency.Value.Quotations.Where(quotation => quotation.Id > spoilt.Id && quotation is { Type: QuotationType.Direct, ParentId: null })
            .SelectMany(Agency.Value.Contents).Should().HaveCount(9).And.OnlyContain(content => content.StartsWith('"') && content.EndsWith('"'));
    }

    [SharedFact]
    public void A_sentence_quoted_in_part_is_one_mixed_quotation()
    {
        var quotation = Translated.Value.Quoting("“almost final stage");

        quotation.Type.Should().Be(QuotationType.Mixed);
        quotation.Text.Should().StartWith("today’s talks “almost").And.EndWith("to Japan”");
    }

    [SharedFact]
    public void A_quotation_in_a_quotation_hangs_on_it()
    {
        var inner = Agency.Value.From("President Putin", "said");
        var outer = Agency.Value.Quotations[inner.ParentId ?? -1];

        (outer.Type, outer.Speaker?.Name).Should().Be((QuotationType.Indirect, "Sergei Lavrov"));
        (inner.Type, inner.Speaker?.Name).Should().Be((QuotationType.Direct, "Putin"));
        outer.Text.Should().StartWith("President Putin many times").And.EndWith(inner.Text);
    }

    [SharedFact]
    public void Pronouns_and_titles_are_the_person()
    {
        foreach (string source in new[] { "he", "the minister", "the Russian minister", "the foreign minister", "Russia's Foreign Minister" })
            Agency.Value.AllFrom(source).Should().NotBeEmpty().And.OnlyContain(quotation => quotation.Speaker!.Name == "Sergei Lavrov", source);
        foreach (string source in new[] { "He", "the Russian Minister", "Lavrov" })
            Translated.Value.AllFrom(source).Should().NotBeEmpty().And.OnlyContain(quotation => quotation.Speaker!.Name == "Sergey Lavrov", source);
    }

    [SharedFact]
    public void Every_word_in_marks_is_the_ministers_or_nested_the_presidents()
    {
        foreach (var article in new[] { Translated.Value, Agency.Value })
        {
            var spoken = article.Quotations.Where(quotation => quotation.Type != QuotationType.Indirect).ToList();
            spoken.Should().NotBeEmpty();
            spoken.Where(quotation => quotation.ParentId is null).Should().OnlyContain(quotation => quotation.Speaker!.Key == "sergei lavrov");
            spoken.Where(quotation => quotation is { ParentId: not null, Act: QuotationAct.Speech }).Select(quotation => quotation.Speaker!.Name).Should().AllBe("Putin");
            spoken.Where(quotation => quotation is { ParentId: not null, Act: not QuotationAct.Speech }).Select(quotation => quotation.Speaker!.Key).Should().AllBe("sergei lavrov", "he tells what he thinks");
        }
    }

    [SharedFact]
    public void Both_spellings_of_the_minister_and_both_scripts_share_a_key()
    {
        Translated.Value.From("Lavrov", ":").Speaker!.Key.Should().Be(Agency.Value.From("Lavrov", ":").Speaker!.Key);
        Translated.Value.From("Лавров", ":").Speaker!.Key.Should().Be(Agency.Value.From("Lavrov", ":").Speaker!.Key);
        EntityKey.Of("Сергей Лавров", EntityType.Person).Should().Be(Agency.Value.From("Lavrov", ":").Speaker!.Key);
    }

    [SharedFact]
    public void States_and_documents_are_entities_of_their_types()
    {
        var types = Agency.Value.Entities.ToLookup(entity => entity.Name, entity => entity.Type);

        types["Russia"].Should().Equal(EntityType.Location);
        types["Japan"].Should().Equal(EntityType.Organization);
        types["Soviet Union"].Should().Equal(EntityType.Organization);
        types["Joint Declaration"].Should().Equal(EntityType.Document);
        Agency.Value.Entities.Should().Contain(entity => entity.Name == "Habomai").Which.Key.Should().Be(EntityKey.Of("Hamobai", EntityType.Location));
    }

    [SharedFact]
    public void A_place_speaks_for_its_government_and_a_document_for_itself()
    {
        Translated.Value.From("Japan", "claims").Speaker.Should().BeEquivalentTo(new { Name = "Japan", Type = EntityType.Organization });
        Agency.Value.From("the document", "According to").Speaker!.Type.Should().Be(EntityType.Document);
    }

    [SharedFact]
    public void A_repeated_quotation_points_to_its_first_occurrence()
    {
        var twice = Agency.Value.Quotations.Where(quotation => quotation.Text.Contains("As for the question")).ToList();

        twice.Should().HaveCount(2);
        (twice[0].DuplicateOf, twice[1].DuplicateOf).Should().Be((null, twice[0].Id));
    }

    [SharedFact]
    public void Calls_to_sign_are_for_the_treaty_a_rejection_is_against_and_economic_projects_take_no_side()
    {
        Agency.Value.Quoting("This deal").Stance.Label.Should().Be(StanceLabel.Against);
        Agency.Value.From("Lavrov", ":").Stance.Label.Should().Be(StanceLabel.Favor);
        Agency.Value.From("Foreign Minister Sergei Lavrov", "said").Stance.Label.Should().Be(StanceLabel.Favor);
        Agency.Value.From("he", "continued").Stance.Label.Should().Be(StanceLabel.Favor);
        Translated.Value.Quotations.Should().OnlyContain(quotation => quotation.Stance.Label == StanceLabel.None);
    }
}
