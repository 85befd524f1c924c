using QuoteExtract.Text;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Tests.Text;

public class QuotedSpanAccuracyTests
{
    /// <summary>Contents that begin and end with a double mark begin and end where a quoted span does: 568 of 571 in PolNeAR's dev part.</summary>
    [SharedFact]
    public void Agrees_with_the_marks_around_direct_contents()
    {
        int gold = 0, agreed = 0;
        foreach (var article in PolNearReader.Read(Path.Combine(SharedData.Folder!, "data", "polnear", "dev.jsonl.gz")))
        {
            var spans = new ArticleStructurer().Structure(new Article(article.Text)).QuotedSpans.Where(quoted => quoted.Depth == 0).ToList();
            foreach (var content in article.Attributions.SelectMany(attribution => attribution.Content))
            {
                var words = content.In(article.Text);
                int start = content.Start + (words.Length - words.TrimStart().Length), end = content.End - (words.Length - words.TrimEnd().Length);
                if (end - start < 4 || !IsMark(article.Text, start) || !IsMark(article.Text, article.Text[end - 1] == '\'' ? end - 2 : end - 1)) continue;
                gold++;
                if (spans.Exists(quoted => quoted.Span.Start == start) && spans.Exists(quoted => quoted.Span.End == end)) agreed++;
            }
        }
        gold.Should().BeGreaterThan(500);
        (agreed / (double)gold).Should().BeGreaterThan(0.985);
    }

    private static bool IsMark(string text, int at) => text[at] is '"' or '“' or '”' || string.CompareOrdinal(text, at, "''", 0, 2) == 0;
}
