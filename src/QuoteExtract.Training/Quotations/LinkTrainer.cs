using System.Globalization;
using QuoteExtract.Linguistics;
using QuoteExtract.Quotations;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Training.Quotations;

/// <summary>
/// Trains the linker on the spans that annotators marked and on those that a model finds in articles that it has not learnt from, for it knows those
/// that it has learnt from by heart: the fast model is trained anew on two thirds of the articles for each third. Every article is read with trees and without.
/// </summary>
internal sealed class LinkTrainer
{
    private const int Folds = 3;

    private static readonly LinguisticAnnotator WithTrees = new();

    private readonly List<RankExample> _examples = [];

    public int Seed { get; init; } = 1;

    /// <summary>Every how manieth article is learnt from; 1 for all.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Called with a line on each step.</summary>
    public Action<string> Progress { get; init; } = _ => { };

    /// <summary>Trains on PolNeAR and writes <c>en-links.qxm</c>.</summary>
    public void TrainTo(string data, string folder)
    {
        var articles = PolNearReader.Read(Path.Combine(data, "polnear/train.jsonl.gz")).Where((_, i) => i % Stride == 0).ToList();
        byte[] file = Train(articles).ToFile();
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, LinkRanker.File + ".qxm"), file);
    }

    /// <summary>Trains on some articles.</summary>
    public LinkRanker Train(IReadOnlyList<GoldArticle> articles)
    {
        for (int fold = 0; fold < Folds; fold++)
        {
            var trainer = new LinearQuotationTrainer { Seed = Seed };
            for (int i = 0; i < articles.Count; i++)
                if (i % Folds != fold) trainer.Add(articles[i]);
            var model = trainer.Train(LinearQuotationTrainer.Options with { Seed = Seed });
            for (int i = fold; i < articles.Count; i += Folds) Add(articles[i], model);
            Progress($"{_examples.Count} choices in {fold + 1} of {Folds} parts");
        }
        return new LinkRanker(new RankTrainer { Seed = Seed }.Train(_examples, (round, loss) => Progress(string.Create(CultureInfo.InvariantCulture, $"round {round}, mean loss {loss:0.0000}"))));
    }

    /// <summary>The spans of all attributions that have a content, each once.</summary>
    public static IEnumerable<DetectedSpan> Marked(GoldArticle gold) => gold.Attributions.Where(one => one.Content.Count > 0)
        .SelectMany(one => one.Source.Select(span => (span, SpanRole.Source)).Concat(one.Cue.Select(span => (span, SpanRole.Cue))).Concat(one.Content.Select(span => (span, SpanRole.Content))))
        .Distinct().Select(one => new DetectedSpan(one.span, one.Item2, 1, "marked"));

    private void Add(GoldArticle gold, LinearQuotationModel model)
    {
        foreach (var annotator in (LinguisticAnnotator[])[LinguisticAnnotator.WithoutSyntax, WithTrees])
        {
            var context = QuotationLesson.Of(annotator, gold, readsSyntax: false).Context;
            Link(gold, context.Article, model.Find(context).Select(span => new DetectedSpan(context.Article.SpanOf(span.Start, span.End), span.Role, span.Confidence, span.DecidedBy)));
            Link(gold, context.Article, Marked(gold));
        }
    }

    private void Link(GoldArticle gold, AnnotatedArticle article, IEnumerable<DetectedSpan> spans)
    {
        var teacher = new LinkTeacher(gold);
        new QuotationLinker(teacher).Link(article, [.. spans.Order(SpanCollector.ByPlace)]);
        _examples.AddRange(teacher.Examples);
    }
}
