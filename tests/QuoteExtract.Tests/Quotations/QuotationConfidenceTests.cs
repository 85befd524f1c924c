using QuoteExtract.Models;
using QuoteExtract.Quotations;

namespace QuoteExtract.Tests.Quotations;

public class QuotationConfidenceTests
{
    private static readonly TextSpan Content = new(0, 10), Cue = new(11, 15), Source = new(16, 20);

    private static double Of(QuotationConfidence confidence, double content, bool hasSource = true)
    {
        var quotation = new Quotation
        {
            Id = 0, Type = QuotationType.Indirect, Text = "", Content = [Content], Cue = Cue, Source = hasSource ? Source : null, Confidence = 0, DecidedBy = "linear",
        };
        var parts = new Dictionary<(TextSpan, SpanRole), DetectedSpan>();
        foreach (var (span, role, chance) in ((TextSpan, SpanRole, double)[])[(Content, SpanRole.Content, content), (Cue, SpanRole.Cue, 0.9), (Source, SpanRole.Source, 0.9)])
            parts.Add((span, role), new DetectedSpan(span, role, chance, "linear"));
        return confidence.Of(quotation, parts, "linear");
    }

    [Fact]
    public void Surer_parts_make_a_surer_quotation_and_a_missing_source_a_less_sure_one()
    {
        var confidence = RecurrentQuotationModel.Default.Confidence!;

        Of(confidence, 0.99).Should().BeGreaterThan(Of(confidence, 0.6));
        Of(confidence, 0.99).Should().BeGreaterThan(Of(confidence, 0.99, hasSource: false));
        Of(confidence, 1).Should().BeInRange(0, 1);
        Of(confidence, 0).Should().BeInRange(0, 1);
    }

    [Fact]
    public void A_table_of_another_length_is_refused() =>
        FluentActions.Invoking(() => new QuotationConfidence(new float[3])).Should().Throw<ModelFileException>();
}
