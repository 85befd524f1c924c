using QuoteExtract.Linguistics;
using QuoteExtract.Quotations;
using QuoteExtract.Text;

namespace QuoteExtract.Tests.Quotations;

public class CueSubjectTests
{
    private static string? Of(string text, string cue, LinguisticAnnotator? annotator = null)
    {
        var article = new Article(text);
        var annotated = (annotator ?? new LinguisticAnnotator()).Annotate(article, new ArticleStructurer().Structure(article));
        int at = text.IndexOf(cue, StringComparison.Ordinal);
        return CueSubject.Of(annotated, new TextSpan(at, at + cue.Length)) is { } subject ? annotated.SpanOf(subject.Start, subject.End).Cut(text) : null;
    }

    [Theory]
    [InlineData("The mayor defended the plan against its critics, saying that it would work.", "saying", "The mayor")]
    [InlineData("The mayor met the dockers on Monday and promised to help them.", "promised", "The mayor")]
    [InlineData("She said that it would rain.", "said", "She")]
    public void The_subject_of_the_verb_or_of_the_one_it_goes_on_from(string text, string cue, string subject) => Of(text, cue).Should().Be(subject);

    [Theory]
    [InlineData("According to the report, the bridge is safe.", "According to")]
    [InlineData("The bridge is expected to open in May.", "is expected")]
    public void No_subject_where_none_speaks(string text, string cue) => Of(text, cue).Should().BeNull();

    [Fact]
    public void Without_a_parser_there_is_none() => Of("She said that it would rain.", "said", LinguisticAnnotator.WithoutSyntax).Should().BeNull();
}
