using System.Buffers;
using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Quotations;

/// <summary>A linear-chain conditional random field over <see cref="QuotationLabel"/>s that reads words only; one sequence is a block.</summary>
internal sealed class LinearQuotationModel(ChainModel chain, QuotationConfidence? confidence = null) : IQuotationModel
{
    /// <summary>The embedded file.</summary>
    public const string File = "en-quotations-fast";

    private static readonly Lazy<LinearQuotationModel> Shared = new(() => Read(ModelFile.Load(File, QuotationFeatures.Set)));

    private readonly SpanReader _reader = new(chain.Decoder, "linear");

    /// <summary>The embedded model, loaded once.</summary>
    public static LinearQuotationModel Default => Shared.Value;

    public string Name => _reader.DecidedBy;

    public bool ReadsSyntax => false;

    public QuotationConfidence? Confidence => confidence;

    public static LinearQuotationModel Read(ModelFile file) => new(ChainModel.Read(file, "quotations", QuotationLabels.MayStep), QuotationConfidence.Read(file));

    public IQuotationModel With(QuotationConfidence? other) => new LinearQuotationModel(chain, other);

    public byte[] ToFile()
    {
        var file = new ModelWriter();
        chain.Write(file, "quotations");
        confidence?.Write(file);
        return file.ToBytes(QuotationFeatures.Set);
    }

    public IReadOnlyList<FoundSpan> Find(QuotationContext context)
    {
        var found = new List<FoundSpan>();
        foreach (var (start, end) in context.Sequences())
        {
            float[] rented = ArrayPool<float>.Shared.Rent((end - start) * ChainModel.Labels);
            var scores = rented.AsSpan(0, (end - start) * ChainModel.Labels);
            chain.Score(new QuotationFeatures(context, start, end), scores);
            _reader.Read(scores, start, found);
            ArrayPool<float>.Shared.Return(rented);
        }
        return found;
    }
}
