using QuoteExtract.Speakers;

namespace QuoteExtract.Tests.Speakers;

public class SpeakerResolverTests
{
    [Theory]
    [InlineData("Foreign Minister Boris Orlov", "Boris Orlov", "Foreign Minister", null)]
    [InlineData("the Minister of foreign Affairs of the Russian Federation Boris Orlov", "Boris Orlov", "Minister of foreign Affairs", "Russian Federation")]
    [InlineData("Japanese Prime Minister Kenji Mori", "Kenji Mori", "Prime Minister", "Japan")]
    [InlineData("Boris Orlov, Russia's foreign minister,", "Boris Orlov", "foreign minister", "Russia")]
    [InlineData("Jane Roe, a law professor at Hilltop University,", "Jane Roe", "law professor", "Hilltop University")]
    [InlineData("Vermont Sen. Jane Roe", "Jane Roe", "senator", "Vermont")]
    [InlineData("campaign manager Jane Roe", "Jane Roe", "campaign manager", null)]
    [InlineData("Ms. Jane Roe", "Jane Roe", null, null)]
    [InlineData("the mayor of Springfield, Jane Roe,", "Jane Roe", "mayor", "Springfield")]
    [InlineData("Town Hall spokeswoman Jane Roe", "Jane Roe", "spokeswoman", "Town Hall")]
    [InlineData("Sen. Jane Roe (D-Ohio)", "Jane Roe", "senator", "Democratic Party")]
    [InlineData("Sen. Jane Roe, R-Ohio,", "Jane Roe", "senator", "Republican Party")]
    [InlineData("Republican candidate Jane Roe", "Jane Roe", "Republican candidate", "Republican Party")]
    [InlineData("Jane Roe, 45, a nurse at Springfield Hospital,", "Jane Roe", "nurse", "Springfield Hospital")]
    [InlineData("Jane Roe, director of the Institute for Harbour Research,", "Jane Roe", "director", "Institute for Harbour Research")]
    [InlineData("Jane Roe, who leads the Harbour Workers Union,", "Jane Roe", "leader", "Harbour Workers Union")]
    [InlineData("Jane Roe, who is a law professor at Hilltop University,", "Jane Roe", "law professor", "Hilltop University")]
    [InlineData("Jane Roe of Fox News", "Jane Roe", null, "Fox News")]
    [InlineData("Senate Minority Leader Jane Roe", "Jane Roe", "Senate Minority Leader", null)]
    [InlineData("Reuters' Jane Roe", "Jane Roe", null, "Reuters")]
    public void A_source_is_parted_into_name_role_and_affiliation(string source, string name, string? role, string? affiliation)
    {
        var speaker = Speakers(new QuotedText($"The town was quiet. The road is open, said {source} on Monday.").With("The road is open", source))[0];

        speaker.Should().NotBeNull();
        (speaker!.Name, speaker.Role, speaker.Affiliation, speaker.Type).Should().Be((name, role, affiliation, EntityType.Person));
    }

    [Theory]
    [InlineData("Tokyo", "Tokyo", EntityType.Organization)]
    [InlineData("the Kremlin", "Kremlin", EntityType.Organization)]
    [InlineData("the document", "document", EntityType.Document)]
    [InlineData("a new poll", "new poll", EntityType.Document)]
    [InlineData("sources", "sources", EntityType.Group)]
    [InlineData("two senior officials", "two senior officials", EntityType.Group)]
    [InlineData("voters in the north", "voters in the north", EntityType.Group)]
    [InlineData("the company", "company", EntityType.Organization)]
    [InlineData("a spokesman", "spokesman", EntityType.Person)]
    public void What_has_no_personal_name_has_a_type_all_the_same(string source, string name, EntityType type)
    {
        var speaker = Speakers(new QuotedText($"The talks went on, {source} said.").With("The talks went on", source))[0];

        speaker.Should().NotBeNull();
        (speaker!.Name, speaker.Type).Should().Be((name, type));
    }

    [Fact]
    public void A_surname_means_the_fullest_name_of_the_article_before_or_after_it()
    {
        var text = new QuotedText("Orlov: the bridge will open\n\nThe bridge will be safe, Minister Boris Orlov said. It is late, Mr. Orlov added.")
            .With("the bridge will open", "Orlov").With("The bridge will be safe", "Minister Boris Orlov").With("It is late", "Mr. Orlov");

        Names(text).Should().Equal("Boris Orlov", "Boris Orlov", "Boris Orlov");
    }

    [Fact]
    public void Spellings_and_scripts_meet_in_one_person()
    {
        var text = new QuotedText("Орлов: мост откроют\n\nThe bridge is safe, said Sergei Orlov. The road is open, said Sergey Orlov.")
            .With("мост откроют", "Орлов").With("The bridge is safe", "Sergei Orlov").With("The road is open", "Sergey Orlov");

        Names(text).Distinct().Should().Equal("Sergei Orlov");
    }

    [Fact]
    public void A_title_alone_finds_its_bearer_even_before_the_name()
    {
        var text = new QuotedText("\"The river has risen,\" Foreign Minister said\n\nThe river has risen, Foreign Minister Boris Orlov said after talks with "
            + "Japan's Foreign Minister Kenji Mori. It will fall, the Russian minister said. It will rise, the Japanese minister said.")
            .With("\"The river has risen,\"", "Foreign Minister").With("The river has risen#2", "Foreign Minister Boris Orlov")
            .With("It will fall", "the Russian minister").With("It will rise", "the Japanese minister");

        Names(text).Should().Equal("Boris Orlov", "Boris Orlov", "Boris Orlov", "Kenji Mori");
    }

    [Fact]
    public void He_and_she_follow_the_gender_of_names()
    {
        var text = new QuotedText("Robert Miles met Linda Hart on Monday. The plan is ready, she said. The plan is poor, he said.")
            .With("The plan is ready", "she").With("The plan is poor", "he");

        Names(text).Should().Equal("Linda Hart", "Robert Miles");
        Names(new QuotedText("Linda Miles met Robert Hart on Monday. The plan is ready, she said. The plan is poor, he said.")
            .With("The plan is ready", "she").With("The plan is poor", "he")).Should().Equal("Linda Miles", "Robert Hart");
    }

    [Fact]
    public void He_after_a_quotation_is_its_speaker_and_not_one_whom_it_names()
    {
        var text = new QuotedText("“Peter Lang has never called,” Robert Miles said. “Peter Lang never will,” he added.")
            .With("“Peter Lang has never called,”", "Robert Miles").With("“Peter Lang never will,”", "he");

        Names(text).Should().Equal("Robert Miles", "Robert Miles");
    }

    [Theory]
    [InlineData("Linda Hart left the hall, blaming the rain for the delay.", "the rain for the delay", "blaming", "Linda Hart")]
    [InlineData("Linda Hart met Robert Miles and praised the new bridge.", "the new bridge", "praised", "Linda Hart")]
    [InlineData("The bridge opened on Monday. It is long, according to nobody.", "It is long", "according to", null)]
    [InlineData("“The bridge is long.” -Commissioner Linda Hart", "“The bridge is long.”", null, "Linda Hart")]
    [InlineData("From Linda Hart: “The bridge is long.”", "“The bridge is long.”", null, "Linda Hart")]
    [InlineData("The bridge is long.\nHART: “It is long.” Linda Hart left.", "“It is long.”", null, "Linda Hart")]
    public void A_quotation_without_a_source_has_the_speaker_that_its_cue_or_its_line_shows(string story, string content, string? cue, string? speaker) =>
        Names(new QuotedText(story).With(content, cue: cue)).Should().Equal(speaker);

    [Fact]
    public void A_nickname_in_marks_is_a_given_name()
    {
        var text = new QuotedText("The mayor met Robert \"Bobby\" Hart. The road is open, said Bobby Hart.").With("The road is open", "Bobby Hart");

        Names(text).Should().Equal("Robert \"Bobby\" Hart");
    }

    [Fact]
    public void A_surname_may_begin_with_a_particle()
    {
        var text = new QuotedText("Mayor Peter de Vries spoke first. De Vries said the road is open.").With("the road is open", "De Vries");

        Names(text).Should().Equal("Peter de Vries");
    }

    [Fact]
    public void Those_named_together_are_both_men_and_they()
    {
        var text = new QuotedText("Robert Miles and Peter Lang met on Monday. The road is open, both men said. It is long, they said.")
            .With("The road is open", "both men").With("It is long", "they");

        text.Quotations.Zip(new SpeakerResolver().Resolve(text.Article, text.Quotations) is var resolution ? resolution.Speakers : [], resolution.Put)
            .Should().OnlyContain(quotation => quotation.Speakers.Select(speaker => speaker.Name).SequenceEqual(new[] { "Robert Miles", "Peter Lang" }));
    }

    [Fact]
    public void A_surname_of_two_means_the_one_named_of_late()
    {
        var text = new QuotedText("Linda Hart spoke first. The road is open, Hart said. It is long, Hart said. "
            + string.Concat(Enumerable.Repeat("Snow fell over the hills and the river and on the roofs of the old town. ", 40))
            + "Robert Hart came in. It is late, Hart said.").With("The road is open", "Hart#2").With("It is late", "Hart#5");

        Names(text).Should().Equal("Linda Hart", "Robert Hart");
    }

    [Theory]
    [InlineData("Linda Hart and Robert Miles", "Linda Hart", "Robert Miles")]
    [InlineData("Robert Miles, Peter Lang and Linda Hart", "Robert Miles", "Peter Lang", "Linda Hart")]
    [InlineData("Hart and other engineers", "Linda Hart", "other engineers")]
    [InlineData("Mr. Miles and his lawyer", "Robert Miles", "lawyer")]
    [InlineData("Linda Hart, the mayor and head of the council,", "Linda Hart")]
    public void Of_a_joint_source_each_speaks(string source, params string[] speakers)
    {
        var text = new QuotedText($"Linda Hart and Robert Miles met Peter Lang. The road is open, {source} said.").With("The road is open", source + (source == "Linda Hart and Robert Miles" ? "#2" : ""));
        var quotation = text.Quotations.Zip(new SpeakerResolver().Resolve(text.Article, text.Quotations) is var resolution ? resolution.Speakers : [], resolution.Put).Single();

        quotation.Speakers.Select(speaker => speaker.Name).Should().Equal(speakers);
        quotation.Speaker.Should().BeSameAs(quotation.Speakers[0]);
    }

    [Fact]
    public void Who_is_the_one_before_it_and_we_the_speaker_around_it()
    {
        var text = new QuotedText("Linda Hart, who said the plan was ready, met Robert Miles. “We think it will work,” he said.")
            .With("the plan was ready", "who").With("“We think it will work,”", "he").With("it will work", "We", parent: 1);

        Names(text).Should().Equal("Linda Hart", "Robert Miles", "Robert Miles");
    }

    [Fact]
    public void A_floating_quotation_keeps_the_speaker_of_its_paragraph_and_other_orphans_have_none()
    {
        var text = new QuotedText("“The road is open,” Linda Hart said. “Drive with care.”\n\n“Nobody knows whose words these are.”\n\nIt was reported that the road is long.")
            .With("“The road is open,”", "Linda Hart").With("“Drive with care.”").With("“Nobody knows whose words these are.”").With("that the road is long");

        Names(text).Should().Equal("Linda Hart", "Linda Hart", null, null);
    }

    [Fact]
    public void Two_who_share_a_surname_stay_two()
    {
        var text = new QuotedText("Robert Hart and Linda Hart spoke on Monday. The road is open, Mr. Hart said. The road is closed, Mrs. Hart said.")
            .With("The road is open", "Mr. Hart").With("The road is closed", "Mrs. Hart");

        Names(text).Should().Equal("Robert Hart", "Linda Hart");
    }

    [Fact]
    public void A_headline_in_title_case_names_those_whom_the_text_names()
    {
        var text = new QuotedText("Hart Says New Bridge Will Open Before Winter\n\nThe bridge is nearly done, Linda Hart said on Monday.")
            .With("New Bridge Will Open Before Winter", "Hart").With("The bridge is nearly done", "Linda Hart");

        Names(text).Should().Equal("Linda Hart", "Linda Hart");
    }

    [Fact]
    public void Mentions_stand_in_text_order_and_entities_by_first_mention()
    {
        var text = new QuotedText("Japan is waiting. The road is open, Linda Hart said. It is long, she said. Hart left for Moscow.")
            .With("The road is open", "Linda Hart").With("It is long", "she");
        var resolution = new SpeakerResolver().Resolve(text.Article, text.Quotations);

        resolution.Entities.Select(entity => entity.Name).Should().Equal("Japan", "Linda Hart", "Moscow");
        resolution.Entities.Select(entity => entity.Id).Should().Equal(0, 1, 2);
        resolution.Entities[1].Mentions.Select(mention => mention.Span.Cut(text.Article.Text)).Should().Equal("Linda Hart", "she", "Hart");
        resolution.Entities[1].Mentions.Select(mention => mention.Type).Should().Equal(MentionType.Name, MentionType.Pronoun, MentionType.Name);
    }

    [Fact]
    public void An_office_may_be_told_anywhere_and_outdoes_a_relation()
    {
        var text = new QuotedText("The road is open, said Jane Roe, a rival of Peter Lang. It is long. Roe is a law professor at Hilltop University and swims.").With("The road is open", "Jane Roe, a rival of Peter Lang");

        Speakers(text)[0].Should().BeEquivalentTo(new { Name = "Jane Roe", Role = "law professor", Affiliation = "Hilltop University" });
    }

    [Theory]
    [InlineData("two Norland officials", EntityType.Group, "officials")]
    [InlineData("a senior campaign adviser", EntityType.Person, "senior campaign adviser")]
    public void The_unnamed_have_an_office_too(string source, EntityType type, string role) =>
        Speakers(new QuotedText($"The talks went on, {source} said.").With("The talks went on", source))[0].Should().BeEquivalentTo(new { Type = type, Role = role });

    private static List<string?> Names(QuotedText text) => [.. Speakers(text).Select(speaker => speaker?.Name)];

    private static List<Entity?> Speakers(QuotedText text)
    {
        var resolution = new SpeakerResolver().Resolve(text.Article, text.Quotations);
        return [.. text.Quotations.Zip(resolution.Speakers, resolution.Put).Select(quotation => quotation.Speaker)];
    }
}
