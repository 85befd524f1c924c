using QuoteExtract.Linguistics;
using QuoteExtract.Quotations;
using QuoteExtract.Text;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;

namespace QuoteExtract.Training.Quotations;

/// <summary>Fits a model's confidences on articles that it has not learnt from: a quotation is right when its content and its source are
/// (content Jaccard of at least 0.5, the sources overlap or neither has one).</summary>
internal sealed class ConfidenceTrainer(IQuotationModel model)
{
    private const int Steps = 2000;

    private const double Rate = 0.5, Decay = 1e-4;

    private static readonly ArticleStructurer Structurer = new();

    private readonly LinguisticAnnotator _annotator = model.ReadsSyntax ? new() : LinguisticAnnotator.WithoutSyntax;
    private readonly LearnedQuotationDetector _detector = Uncalibrated(model.With(null));
    private readonly List<(float[] Inputs, bool IsRight)> _examples = [];

    /// <summary>The model with confidences fitted on all articles.</summary>
    public static IQuotationModel Fit(IQuotationModel model, IEnumerable<GoldArticle> articles)
    {
        var trainer = new ConfidenceTrainer(model);
        foreach (var article in articles) trainer.Add(article);
        return model.With(trainer.Train());
    }

    /// <summary>Fits a model's confidences on PolNeAR dev and writes its file.</summary>
    /// <param name="model">The model.</param>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="folder">Where the file goes.</param>
    /// <param name="name">Its name, without the extension.</param>
    /// <param name="progress">Told of each step.</param>
    public static void FitTo(IQuotationModel model, string data, string folder, string name, Action<string> progress)
    {
        progress("fitting confidences");
        var fitted = Fit(model, PolNearReader.Read(Path.Combine(data, "polnear/dev.jsonl.gz")));
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name + ".qxm"), fitted.ToFile());
    }

    /// <summary>Adds what the model finds in an article.</summary>
    public void Add(GoldArticle gold)
    {
        var article = new Article(gold.Text) { Title = gold.Title };
        var annotated = _annotator.Annotate(article, Structurer.Structure(article));
        var spans = _detector.Detect(annotated);
        var parts = spans.ToDictionary(span => (span.Span, span.Role));
        var comparison = QuotationComparison.Of(gold, new QuotationLinker().Link(annotated, spans));
        var right = comparison.Pairs.Where(pair => comparison.Gold[pair.Key].SourceOverlaps(comparison.Predicted[pair.Value])).Select(pair => pair.Value).ToHashSet();
        for (int i = 0; i < comparison.Predicted.Count; i++)
        {
            float[] inputs = new float[QuotationConfidence.Inputs];
            QuotationConfidence.Read(comparison.Predicted[i].Quotation!, parts, model.Name, inputs);
            _examples.Add((inputs, right.Contains(i)));
        }
    }

    private static LearnedQuotationDetector Uncalibrated(IQuotationModel model) => new(() => model);

    /// <summary>Logistic regression by gradient descent (AdaGrad) on all examples at once.</summary>
    public QuotationConfidence Train()
    {
        double[] weights = new double[QuotationConfidence.Inputs], squares = new double[weights.Length], gradient = new double[weights.Length];
        for (int step = 0; step < Steps; step++)
        {
            for (int w = 0; w < weights.Length; w++) gradient[w] = Decay * weights[w];
            foreach (var (inputs, isRight) in _examples)
            {
                double sum = 0;
                for (int w = 0; w < weights.Length; w++) sum += weights[w] * inputs[w];
                double error = (1 / (1 + Math.Exp(-sum)) - (isRight ? 1 : 0)) / _examples.Count;
                for (int w = 0; w < weights.Length; w++) gradient[w] += error * inputs[w];
            }
            for (int w = 0; w < weights.Length; w++)
            {
                squares[w] += gradient[w] * gradient[w];
                if (squares[w] > 0) weights[w] -= Rate * gradient[w] / Math.Sqrt(squares[w]);
            }
        }
        return new QuotationConfidence([.. weights.Select(weight => (float)weight)]);
    }
}
