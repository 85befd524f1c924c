using System.Globalization;
using QuoteExtract.Learning;
using QuoteExtract.Linguistics;
using QuoteExtract.Quotations;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Training.Quotations;

/// <summary>Trains the recurrent quotation model on articles read by the library's own first stages, from raw text.</summary>
internal sealed class RecurrentQuotationTrainer
{
    /// <summary>The options of the model that the library has; docs/quotations.md has the others that were tried.</summary>
    public static readonly RecurrentTrainerOptions Options = new();

    /// <summary>How many words have a vector of their own.</summary>
    public const int Words = 30_000;

    // Longer blocks are cut here; the network forgets over such a distance.
    private const int LongestExample = 512;

    private readonly LinguisticAnnotator _annotator = new();
    private readonly List<QuotationLesson> _lessons = [];

    public int Seed { get; init; } = 1;

    /// <summary>Every how manieth article is learnt from; 1 for all.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Called with a line on each step.</summary>
    public Action<string> Progress { get; init; } = _ => { };

    /// <summary>Trains on PolNeAR and writes <c>en-quotations.qxm</c>.</summary>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="vectors">What words begin with.</param>
    /// <param name="folder">Where the file goes.</param>
    public void TrainTo(string data, WordVectors vectors, string folder)
    {
        foreach (var article in PolNearReader.Read(Path.Combine(data, "polnear/train.jsonl.gz")).Where((_, i) => i % Stride == 0)) Add(article);
        Progress(string.Create(CultureInfo.InvariantCulture, $"{_lessons.Count} articles, {_lessons.Sum(lesson => lesson.Allowed.Length)} tokens"));
        var model = Train(vectors, Options with { Seed = Seed }, (round, loss) => Progress(string.Create(CultureInfo.InvariantCulture, $"round {round}, mean loss {loss:0.0000}")));
        ConfidenceTrainer.FitTo(model, data, folder, RecurrentQuotationModel.File, Progress);
    }

    /// <summary>Adds an article.</summary>
    public void Add(GoldArticle gold) => _lessons.Add(QuotationLesson.Of(_annotator, gold, readsSyntax: true));

    /// <summary>Trains on what was added.</summary>
    /// <param name="vectors">What words begin with.</param>
    /// <param name="options">How.</param>
    /// <param name="report">Told the number of each round and its mean loss a token.</param>
    public RecurrentQuotationModel Train(WordVectors vectors, RecurrentTrainerOptions options, Action<int, double>? report = null)
    {
        var (index, rows) = Vocabulary.Of(vectors, _lessons.SelectMany(lesson => lesson.Context.Words).Select(word => word.Normal), Words);
        var trainer = new RecurrentTrainer(options, rows, Vocabulary.Width, QuotationLabels.MayStep);
        trainer.Train([.. _lessons.SelectMany(lesson => Examples(lesson, index, options.FeatureRows))], report);
        return new RecurrentQuotationModel(index, trainer.Parameters.ToModel(), trainer.Parameters.Steps.Values);
    }

    private static IEnumerable<RecurrentExample> Examples(QuotationLesson lesson, WordIndex index, int rows)
    {
        var sequences = lesson.Context.Sequences().ToList();
        var inputs = RecurrentInputs.Of(lesson.Context, sequences, index, rows);
        foreach (var (first, last) in sequences)
        {
            for (int start = first; start < last; start += LongestExample)
            {
                int end = Math.Min(start + LongestExample, last), before = start == 0 ? 0 : inputs.Ends[start - 1];
                yield return new RecurrentExample(inputs.Words[start..end], inputs.Features[before..inputs.Ends[end - 1]].ToArray(),
                    [.. inputs.Ends[start..end].Select(feature => feature - before)], lesson.Of(start, end));
            }
        }
    }
}
