using QuoteExtract.Learning;
using QuoteExtract.Quotations;

namespace QuoteExtract.Tests.Quotations;

public class QuotationLabelsTests
{
    [Fact]
    public void Roles_come_back_from_their_labels()
    {
        foreach (var role in Enum.GetValues<SpanRole>())
            foreach (bool begins in (bool[])[true, false])
            {
                var label = QuotationLabels.Of(role, begins);
                QuotationLabels.RoleOf(label).Should().Be(role);
                QuotationLabels.IsInside(label).Should().Be(!begins);
            }
    }

    [Fact]
    public void An_inside_follows_only_its_own_role()
    {
        const int Start = ChainModel.Labels;
        var steps = Enumerable.Range(0, Start + 1).SelectMany(from => Enumerable.Range(0, Start), (from, to) => (from, to)).Where(step => QuotationLabels.MayStep(step.from, step.to));

        steps.Where(step => QuotationLabels.IsInside((QuotationLabel)step.to)).Should().BeEquivalentTo(
            [(1, 2), (2, 2), (3, 4), (4, 4), (5, 6), (6, 6)]);
        steps.Should().NotContain(step => step.to >= QuotationLabels.Count, "the eighth label is none");
        steps.Count(step => step.from == Start).Should().Be(4, "a block begins outside or with a first token");
    }
}
