using System.Globalization;
using QuoteExtract.Learning;
using QuoteExtract.Linguistics;
using QuoteExtract.Models;
using QuoteExtract.Quotations;
using QuoteExtract.Text;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Training.Quotations;

/// <summary>Trains a quotation model on articles read by the library's own first stages, from raw text.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="readsSyntax">Whether it learns from tags, lemmas and trees: the accurate model; else the fast one.</param>
internal sealed class QuotationTrainer(WordTable words, bool readsSyntax = true)
{
    /// <summary>The options of the accurate and of the fast model that the library has; docs/quotations.md has the others that were tried.</summary>
    public static readonly ChainTrainerOptions Accurate = new() { Rounds = 12, Averaged = 3, Damping = 100, Rarest = 4, PrunedAfter = 2, AgainstNone = 0.2f, RowBits = 18 }, Fast = Accurate with { RowBits = 17 };

    private const byte AnyLabel = (1 << QuotationLabels.Count) - 1;

    private static readonly ArticleStructurer Structurer = new();

    private readonly LinguisticAnnotator _annotator = readsSyntax ? new() : LinguisticAnnotator.WithoutSyntax;
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
        var model = Train((readsSyntax ? Accurate : Fast) with { Seed = Seed }, (round, loss) => Progress(string.Create(CultureInfo.InvariantCulture, $"round {round}, mean loss {loss:0.0000}")));
        FitTo(model, data, folder, Progress);
    }

    /// <summary>Fits a model's confidences on PolNeAR dev and writes its file.</summary>
    public static void FitTo(QuotationModel model, string data, string folder, Action<string> progress)
    {
        progress("fitting confidences");
        Directory.CreateDirectory(folder);
        byte[] file = ToBytes(ConfidenceTrainer.Fit(model, PolNearReader.Read(Path.Combine(data, "polnear/dev.jsonl.gz"))));
        File.WriteAllBytes(Path.Combine(folder, QuotationModel.NameOf(model.ReadsSyntax) + ".qxm"), file);
    }

    /// <summary>Adds an article; each of its blocks is a sequence.</summary>
    public void Add(GoldArticle gold)
    {
        var article = new Article(gold.Text) { Title = gold.Title };
        var annotated = _annotator.Annotate(article, Structurer.Structure(article));
        var text = new RuleText(annotated);
        var context = new QuotationContext(text, RuleQuotationDetector.Detect(text), words, readsSyntax);
        byte[] allowed = Allowed(annotated, gold);
        Span<uint> features = stackalloc uint[FeatureWriter.BufferLength];
        var all = new List<uint>();
        foreach (var (start, end) in QuotationModel.Sequences(context))
        {
            all.Clear();
            int[] ends = new int[end - start];
            var places = new QuotationFeatures(context, start, end);
            for (int i = 0; i < ends.Length; i++)
            {
                all.AddRange(features[..places.Of(i, features)]);
                ends[i] = all.Count;
            }
            allowed[start] = Begin(allowed[start]);
            _examples.Add(new ChainExample([.. all], ends, allowed[start..end], 1));
            Tokens += ends.Length;
        }
    }

    /// <summary>Trains on what was added.</summary>
    /// <param name="options">How.</param>
    /// <param name="report">Told the number of each round and its mean loss a token.</param>
    public QuotationModel Train(ChainTrainerOptions options, Action<int, double>? report = null)
    {
        var trainer = new ChainTrainer(options, QuotationLabels.MayStep);
        trainer.Train(_examples, report);
        return new QuotationModel(trainer.ToModel(), readsSyntax);
    }

    /// <summary>The file of a model.</summary>
    public static byte[] ToBytes(QuotationModel model)
    {
        var file = new ModelWriter();
        model.Write(file);
        return file.ToBytes(QuotationModel.FeatureSetOf(model.ReadsSyntax));
    }

    /// <summary>The gold label of each token; of two attributions that claim a token the first has it. Masked words may be anything.</summary>
    private static byte[] Allowed(AnnotatedArticle article, GoldArticle gold)
    {
        byte[] allowed = new byte[article.Tokens.Length];
        Array.Fill(allowed, Bit(QuotationLabel.Outside));
        foreach (var attribution in gold.Attributions)
        {
            Mark(attribution.Source, SpanRole.Source);
            Mark(attribution.Cue, SpanRole.Cue);
            Mark(attribution.Content, SpanRole.Content);
        }
        foreach (var span in gold.Masked)
            foreach (int i in Tokens(span))
                if (allowed[i] == Bit(QuotationLabel.Outside)) allowed[i] = AnyLabel;
        return allowed;

        void Mark(IReadOnlyList<TextSpan> spans, SpanRole role)
        {
            foreach (var span in spans)
            {
                bool begins = true;
                foreach (int i in Tokens(span))
                {
                    if (allowed[i] != Bit(QuotationLabel.Outside))
                    {
                        begins = true;
                        continue;
                    }
                    allowed[i] = Bit(QuotationLabels.Of(role, begins));
                    begins = false;
                }
            }
        }

        IEnumerable<int> Tokens(TextSpan span)
        {
            for (int i = article.TokenAt(span.Start); i < allowed.Length && article.Tokens[i].Span.Start < span.End; i++) yield return i;
        }
    }

    // A block that begins inside a span begins the rest of it.
    private static byte Begin(byte allowed)
    {
        for (var role = SpanRole.Source; role <= SpanRole.Content; role++)
            if (allowed == Bit(QuotationLabels.Of(role, begins: false))) return Bit(QuotationLabels.Of(role, begins: true));
        return allowed;
    }

    private static byte Bit(QuotationLabel label) => (byte)(1 << (int)label);
}
