using System.Globalization;
using QuoteExtract.Learning;
using QuoteExtract.Linguistics;
using QuoteExtract.Quotations;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Training.Quotations;

/// <summary>Trains the fast quotation model on articles read by the library's own first stages, from raw text.</summary>
internal sealed class LinearQuotationTrainer
{
    /// <summary>The options of the model that the library has; docs/quotations.md has the others that were tried.</summary>
    public static readonly ChainTrainerOptions Options = new() { Rounds = 12, Averaged = 3, Damping = 100, Rarest = 4, PrunedAfter = 2, AgainstNone = 0.2f, RowBits = 17 };

    private readonly List<ChainExample> _examples = [];

    public int Seed { get; init; } = 1;

    /// <summary>Every how manieth article is learnt from; 1 for all.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Called with a line on each step.</summary>
    public Action<string> Progress { get; init; } = _ => { };

    /// <summary>How many tokens were added.</summary>
    public long Tokens { get; private set; }

    /// <summary>Trains on PolNeAR and writes the model's file.</summary>
    public void TrainTo(string data, string folder)
    {
        foreach (var article in PolNearReader.Read(Path.Combine(data, "polnear/train.jsonl.gz")).Where((_, i) => i % Stride == 0)) Add(article);
        Progress($"{_examples.Count} blocks, {Tokens} tokens");
        var model = Train(Options with { Seed = Seed }, (round, loss) => Progress(string.Create(CultureInfo.InvariantCulture, $"round {round}, mean loss {loss:0.0000}")));
        ConfidenceTrainer.FitTo(model, data, folder, LinearQuotationModel.File, Progress);
    }

    /// <summary>Adds an article; each of its blocks is a sequence.</summary>
    public void Add(GoldArticle gold)
    {
        var lesson = QuotationLesson.Of(LinguisticAnnotator.WithoutSyntax, gold, readsSyntax: false);
        Span<uint> features = stackalloc uint[FeatureWriter.BufferLength];
        var all = new List<uint>();
        foreach (var (start, end) in lesson.Context.Sequences())
        {
            all.Clear();
            int[] ends = new int[end - start];
            var places = new QuotationFeatures(lesson.Context, start, end);
            for (int i = 0; i < ends.Length; i++)
            {
                all.AddRange(features[..places.Of(i, features)]);
                ends[i] = all.Count;
            }
            _examples.Add(new ChainExample([.. all], ends, lesson.Of(start, end), 1));
            Tokens += ends.Length;
        }
    }

    /// <summary>Trains on what was added.</summary>
    /// <param name="options">How.</param>
    /// <param name="report">Told the number of each round and its mean loss a token.</param>
    public LinearQuotationModel Train(ChainTrainerOptions options, Action<int, double>? report = null)
    {
        var trainer = new ChainTrainer(options, QuotationLabels.MayStep);
        trainer.Train(_examples, report);
        return new LinearQuotationModel(trainer.ToModel());
    }
}
