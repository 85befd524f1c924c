using QuoteExtract.Learning;

namespace QuoteExtract.Quotations;

/// <summary>From labels to roles and back.</summary>
internal static class QuotationLabels
{
    public const int Count = 7;

    public static QuotationLabel Of(SpanRole role, bool begins) => (QuotationLabel)(1 + (2 * (int)role) + (begins ? 0 : 1));

    public static SpanRole RoleOf(QuotationLabel label) => (SpanRole)(((int)label - 1) / 2);

    public static bool IsInside(QuotationLabel label) => label != QuotationLabel.Outside && (int)label % 2 == 0;

    /// <summary>Whether a label may follow another, in the numbers of a chain model (<see cref="ChainModel.Labels"/> stands for
    /// the start): an inside follows only a begin or an inside of its role.</summary>
    public static bool MayStep(int previous, int label) =>
        label < Count && (!IsInside((QuotationLabel)label) || previous == label || previous == label - 1);
}
