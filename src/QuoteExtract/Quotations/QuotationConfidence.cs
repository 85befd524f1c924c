using QuoteExtract.Models;

namespace QuoteExtract.Quotations;

/// <summary>
/// How likely a quotation is right, content and source, by how sure the detector is of its parts: a logistic regression (Platt 1999)
/// fitted on articles that the model has not learnt from. Immutable.
/// </summary>
internal sealed class QuotationConfidence
{
    /// <summary>How many inputs there are.</summary>
    public const int Inputs = 11;

    private const string Table = "confidence";

    private readonly float[] _weights;

    public QuotationConfidence(float[] weights)
    {
        if (weights.Length != Inputs) throw new ModelFileException("The table of confidences does not fit the inputs.");
        _weights = weights;
    }

    /// <summary>Reads it from the file of its model; null where there is none.</summary>
    public static QuotationConfidence? Read(ModelFile file) => file.Has(Table) ? new QuotationConfidence(file.Numbers<float>(Table)) : null;

    public void Write(ModelWriter file) => file.Add<float>(Table, _weights);

    /// <summary>The chance that a quotation of these parts is right, from 0 to 1.</summary>
    public double Of(Quotation quotation, IReadOnlyDictionary<(TextSpan Span, SpanRole Role), DetectedSpan> parts, string model)
    {
        Span<float> inputs = stackalloc float[Inputs];
        Read(quotation, parts, model, inputs);
        double sum = 0;
        for (int i = 0; i < Inputs; i++) sum += _weights[i] * inputs[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The inputs: how sure each part is, in log-odds, and what kind of quotation it is.</summary>
    public static void Read(Quotation quotation, IReadOnlyDictionary<(TextSpan Span, SpanRole Role), DetectedSpan> parts, string model, Span<float> inputs)
    {
        double content = 1;
        foreach (var span in quotation.Content) content = Math.Min(content, parts[(span, SpanRole.Content)].Confidence);
        inputs[0] = 1;
        inputs[1] = LogOdds(content);
        inputs[2] = quotation.Source is { } source ? LogOdds(parts.TryGetValue((source, SpanRole.Source), out var found) ? found.Confidence : 0.5) : 0;
        inputs[3] = quotation.Cue is { } cue ? LogOdds(parts[(cue, SpanRole.Cue)].Confidence) : 0;
        inputs[4] = quotation.Source is null ? 1 : 0;
        inputs[5] = quotation.Cue is null ? 1 : 0;
        inputs[6] = quotation.Type == QuotationType.Direct ? 1 : 0;
        inputs[7] = quotation.Type == QuotationType.Mixed ? 1 : 0;
        inputs[8] = quotation.DecidedBy == model ? 0 : 1;
        inputs[9] = quotation.ParentId is null ? 0 : 1;
        inputs[10] = quotation.Content.Count > 1 ? 1 : 0;
    }

    private static float LogOdds(double chance)
    {
        double held = Math.Clamp(chance, 0.002, 0.998);
        return (float)Math.Log(held / (1 - held));
    }
}
