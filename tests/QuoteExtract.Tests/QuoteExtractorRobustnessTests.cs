using System.Text.Json;
using QuoteExtract.Serialization;

namespace QuoteExtract.Tests;

public class QuoteExtractorRobustnessTests
{
    private static readonly QuoteExtractor Extractor = QuoteExtractor.Create();

    [Theory]
    [InlineData("“We go on,” said Ms Lee. ")]
    [InlineData("\"")]
    [InlineData("said ")]
    [InlineData("word")]
    [InlineData("Ms Lee said that ")]
    [InlineData("😀")]
    public void A_line_of_a_million_units_gives_a_sound_result(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        SoundResult.Check(text, Extractor.Extract(text));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(4)]
    public void A_batch_gives_what_single_calls_give_and_one_bad_article_one_error(int threads)
    {
        var articles = RandomTexts.Some(400, 5).Select((text, i) => new Article(text) { Id = $"{i}" }).ToList();
        articles.Insert(100, new Article(null!) { Id = "bad" });
        var results = Extractor.ExtractMany(articles, threads).ToList();
        results.Select(result => result.Id).Should().Equal(articles.Select(article => article.Id));
        results.Where(result => result.Error is not null).Should().ContainSingle().Which.Error!.Code.Should().Be(ArticleErrorCodes.MissingText);
        results.RemoveAt(100);
        articles.RemoveAt(100);
        results.Select(Json).Should().Equal(articles.Select(article => Json(Extractor.Extract(article))));
    }

    [Fact]
    public void Json_comes_back_as_it_went()
    {
        foreach (string text in RandomTexts.Some(400, 6))
        {
            string json = Json(Extractor.Extract(text));
            Json(JsonSerializer.Deserialize(json, QuoteExtractJsonContext.Default.ExtractionResult)!).Should().Be(json);
        }
    }

    private static string Json(ExtractionResult result) => JsonSerializer.Serialize(result, QuoteExtractJsonContext.Default.ExtractionResult);
}
