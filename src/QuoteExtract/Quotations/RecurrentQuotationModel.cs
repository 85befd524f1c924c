using System.Buffers;
using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Quotations;

/// <summary>A recurrent network under a chain of <see cref="QuotationLabel"/>s; one sequence is a block.</summary>
internal sealed class RecurrentQuotationModel : IQuotationModel
{
    /// <summary>The embedded file.</summary>
    public const string File = "en-quotations";

    // Chosen on PolNeAR dev; the linear model reads eagerly from the first.
    private const float Eagerness = 1;

    private static readonly Lazy<RecurrentQuotationModel> Shared = new(() => Read(ModelFile.Load(File, RecurrentFeatures.Set)));

    private readonly WordIndex _words;
    private readonly RecurrentModel _network;
    private readonly float[] _transitions;
    private readonly SpanReader _reader;

    /// <param name="words">The rows of the network's word vectors.</param>
    /// <param name="network">What scores the labels.</param>
    /// <param name="transitions">From, to: 8 × 8, and one row more for the start; in log-odds.</param>
    /// <param name="confidence">Null for a model that is not calibrated yet.</param>
    public RecurrentQuotationModel(WordIndex words, RecurrentModel network, float[] transitions, QuotationConfidence? confidence = null)
    {
        if (words.Count + 1 != network.Words) throw new ModelFileException("The words of the quotation model do not fit its vectors.");
        (_words, _network, _transitions, Confidence) = (words, network, transitions, confidence);
        _reader = new SpanReader(new ChainDecoder(transitions, QuotationLabels.MayStep), "network", Eagerness);
    }

    /// <summary>The embedded model, loaded once.</summary>
    public static RecurrentQuotationModel Default => Shared.Value;

    public string Name => _reader.DecidedBy;

    public bool ReadsSyntax => true;

    public QuotationConfidence? Confidence { get; }

    public static RecurrentQuotationModel Read(ModelFile file) =>
        new(WordIndex.Read(file, "words"), RecurrentModel.Read(file, "network"), file.Numbers<float>("transitions"), QuotationConfidence.Read(file));

    public IQuotationModel With(QuotationConfidence? confidence) => new RecurrentQuotationModel(_words, _network, _transitions, confidence);

    public byte[] ToFile()
    {
        var file = new ModelWriter();
        _words.Write(file, "words");
        _network.Write(file, "network");
        file.Add<float>("transitions", _transitions);
        Confidence?.Write(file);
        return file.ToBytes(RecurrentFeatures.Set);
    }

    public IReadOnlyList<FoundSpan> Find(QuotationContext context)
    {
        var sequences = context.Sequences().ToList();
        var inputs = RecurrentInputs.Of(context, sequences, _words, _network.Features);
        float[] scores = ArrayPool<float>.Shared.Rent(context.Words.Length * ChainModel.Labels);
        _network.Score(inputs.Words, inputs.Features, inputs.Ends, sequences, scores);
        var found = new List<FoundSpan>();
        foreach (var (start, end) in sequences)
            _reader.Read(scores.AsSpan(start * ChainModel.Labels, (end - start) * ChainModel.Labels), start, found);
        ArrayPool<float>.Shared.Return(scores);
        return found;
    }
}
