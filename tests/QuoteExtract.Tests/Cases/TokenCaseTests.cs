using QuoteExtract.Linguistics;
using QuoteExtract.Text;

namespace QuoteExtract.Tests.Cases;

/// <summary>The golden cases of tokens and sentences: every sentence of the text in order, as its tokens parted by spaces.</summary>
public class TokenCaseTests
{
    private static readonly ArticleStructurer Structurer = new();
    private static readonly LinguisticAnnotator Annotator = new();

    public static TheoryData<string> Cases()
    {
        var data = new TheoryData<string>();
        foreach (var golden in GoldenCase.ReadAll().Where(one => one.Topic == "tokens")) data.Add(golden.Intent);
        return data;
    }

    [Theory, MemberData(nameof(Cases))]
    public void Parts_the_text_into_sentences_and_tokens(string intent)
    {
        var golden = GoldenCase.ReadAll().Single(one => one.Topic == "tokens" && one.Intent == intent);
        var article = new Article(golden.Text);
        var annotated = Annotator.Annotate(article, Structurer.Structure(article));
        annotated.Sentences.Select(sentence => string.Join(' ', Enumerable.Range(sentence.Start, sentence.End - sentence.Start).Select(i => annotated.Word(i).ToString())))
            .Should().Equal(golden.Expected.Select(line => line["tokens"]), "{0}", intent);
    }
}
