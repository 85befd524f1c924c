using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Tests.Corpora;

public class NameReaderTests
{
    private static IEnumerable<string> Shown(NameDocument document) => document.Names.Select(name => $"{name.Type} {name.Span.Cut(document.Text)}");

    [Fact]
    public void Columns_become_text_and_names()
    {
        var documents = ConllNerReader.Read(["Ada\tB-politician", "Lund\tI-politician", "'s\tO", "Blue\tB-politicalparty", "List\tI-politicalparty", "(\tO", "BL\tB-politicalparty", ")\tO", ".\tO", "", "Oslo\tB-location"]).ToList();

        documents.Should().HaveCount(2);
        documents[0].Text.Should().Be("Ada Lund's Blue List (BL).");
        Shown(documents[0]).Should().Equal("Person Ada Lund", "Organization Blue List", "Organization BL");
        Shown(documents[1]).Should().Equal("Location Oslo");
    }

    [Fact]
    public void A_file_with_document_marks_keeps_its_sentences_together()
    {
        var documents = ConllNerReader.Read(["-DOCSTART- O", "", "Ada I-PER", "", "Oslo I-LOC", "", "-DOCSTART- O", "", "Fog O"]).ToList();

        documents.Select(document => document.Text.Trim()).Should().Equal("Ada\nOslo", "Fog");
        Shown(documents[0]).Should().Equal("Person Ada", "Location Oslo");
    }

    [Fact]
    public void Numbered_columns_are_read_too() =>
        ConllNerReader.Read(["# newdoc id = a", "# text = Ada Lund", "1\tAda\tB-PER\t-\tx", "2\tLund\tI-PER\t-\tx"])
            .Should().ContainSingle().Which.Names.Should().ContainSingle().Which.Type.Should().Be(EntityType.Person);

    [Fact]
    public void Of_mentions_only_the_names_stay()
    {
        const string Text = "Foreign Minister Ada Lund met the Harbour Council in Norway, where we and the soldiers wait. Norwegian ministers, the foreign ones, left.";
        Re3dMention Mention(string words, string label) => new(new TextSpan(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length), label, 1);
        var mentions = new Re3dMentions([Text, "a minister of foreign affairs"]);

        var names = mentions.Names(Text,
        [
            Mention("Foreign Minister Ada Lund", "Person"), Mention("the Harbour Council", "Organisation"), Mention("Norway", "Organisation"),
            Mention("we", "Organisation"), Mention("the soldiers", "Organisation"), Mention("Norwegian", "Location"),
        ]);

        Shown(new NameDocument(Text, names)).Should().Equal("Person Ada Lund", "Organization Harbour Council", "Location Norway");
    }
}
