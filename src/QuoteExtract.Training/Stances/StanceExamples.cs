using QuoteExtract.Linguistics;
using QuoteExtract.Speakers;
using QuoteExtract.Text;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Stances;

/// <summary>Makes examples of the corpora.</summary>
internal static class StanceExamples
{
    /// <summary>The targets of PolNeAR's speakers file.</summary>
    public static readonly IReadOnlyList<StanceTarget> Candidates = [new("Donald Trump", ["Trump"]), new("Hillary Clinton", ["Clinton"])];

    private static readonly ArticleStructurer Structurer = new();
    private static readonly LinguisticAnnotator Annotator = new();

    /// <summary>Each item as a little article of its own.</summary>
    public static IEnumerable<StanceExample> Of(IEnumerable<StanceItem> items)
    {
        foreach (var item in items)
        {
            var article = Annotate(item.Marked.Text);
            var resolution = new SpeakerResolver().Resolve(article, [item.Marked.Quotation]);
            var quotation = resolution.Put(item.Marked.Quotation, resolution.Speakers[0]);
            yield return new StanceExample(article, quotation, item.Target, item.Label, item.Group) { IsLesson = item.IsLesson };
        }
    }

    /// <summary>The attributions of PolNeAR with judged stances, their spans given, their speakers resolved.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="stances">
    /// The stance by article id, attribution id and the place of the target in <see cref="Candidates"/>; what is not there is left out.
    /// </param>
    public static IEnumerable<StanceExample> OfPolNear(
        IEnumerable<GoldArticle> articles, IReadOnlyDictionary<(string, string, int), StanceLabel> stances)
    {
        foreach (var gold in articles)
        {
            if (!gold.Attributions.Any(one => stances.ContainsKey((gold.Id, one.Id, 0)) || stances.ContainsKey((gold.Id, one.Id, 1))))
                continue;
            var article = Annotate(gold.Text);
            var attributions = gold.Attributions.Where(one => one.Content.Count > 0).OrderBy(one => one.Content[0]).ToList();
            var quotations = attributions.Select((one, n) => ToQuotation(gold.Text, one) with { Id = n }).ToList();
            var resolution = new SpeakerResolver().Resolve(article, quotations);
            for (int i = 0; i < attributions.Count; i++)
            {
                var quotation = resolution.Put(quotations[i], resolution.Speakers[i]);
                for (int target = 0; target < Candidates.Count; target++)
                    if (stances.TryGetValue((gold.Id, attributions[i].Id, target), out var label))
                        yield return new StanceExample(article, quotation, Candidates[target], label, gold.Id);
            }
        }
    }

    /// <summary>The judged quotations of news, their spans given, their speakers resolved.</summary>
    /// <param name="stances">The judgements.</param>
    /// <param name="texts">The file with the articles.</param>
    public static IEnumerable<StanceExample> OfNews(IEnumerable<NewsStance> stances, string texts)
    {
        var articles = stances.GroupBy(one => one.Article).ToList();
        var read = NewsTexts.Read(texts, articles.Select(one => one.Key).ToHashSet());
        return articles.AsParallel().AsOrdered().SelectMany(Judged);

        IEnumerable<StanceExample> Judged(IGrouping<string, NewsStance> judged)
        {
            string text = read[judged.Key];
            var article = Annotate(text);
            var quotations = judged.Select((one, n) => MarkedQuotation.Of(text, one.Source, one.Cue, one.Content) with { Id = n }).ToList();
            var resolution = new SpeakerResolver().Resolve(article, quotations);
            return judged.Select((one, n) =>
            {
                var quotation = resolution.Put(quotations[n], resolution.Speakers[n]);
                return new StanceExample(article, quotation, one.Target, one.Label, one.Target.Name);
            });
        }
    }

    public static AnnotatedArticle Annotate(string text)
    {
        var article = new Article(text);
        return Annotator.Annotate(article, Structurer.Structure(article));
    }

    private static Quotation ToQuotation(string text, GoldAttribution attribution) => MarkedQuotation.Of(
        text,
        attribution.Source.Count > 0 ? attribution.Source[0] : null,
        attribution.Cue.Count > 0 ? attribution.Cue[0] : null,
        attribution.Content);
}
