using QuoteExtract.Learning;
using QuoteExtract.Quotations;

namespace QuoteExtract.Tests.Quotations;

public class SpanReaderTests
{
    private const int Labels = ChainModel.Labels;
    private static readonly ChainDecoder Decoder = new(new float[(Labels + 1) * Labels], QuotationLabels.MayStep);

    [Fact]
    public void A_second_reading_adds_what_is_nearly_as_likely_as_nothing()
    {
        Read(eagerness: 0, Outside(2), Content(begins: true, -.2f), Outside(2)).Should().BeEmpty();

        var added = Read(eagerness: 1, Outside(2), Content(begins: true, -.2f), Outside(2)).Should().ContainSingle().Subject;
        (added.Start, added.End, added.Role).Should().Be((11, 12, SpanRole.Content));
        added.Confidence.Should().BeInRange(.4, .5);
    }

    [Fact]
    public void What_is_unlikely_is_not_added() => Read(eagerness: 1, Outside(2), Content(begins: true, -.8f), Outside(2)).Should().BeEmpty();

    [Fact]
    public void A_span_of_the_first_reading_grows_no_neighbor() =>
        Read(eagerness: 1, Outside(2), Content(begins: true, 2), Content(begins: true, -.2f), Outside(2)).Should().ContainSingle().Which.Start.Should().Be(11);

    private static List<FoundSpan> Read(float eagerness, params float[][] scores)
    {
        var found = new List<FoundSpan>();
        new SpanReader(Decoder, "test", eagerness).Read([.. scores.SelectMany(place => place)], first: 10, found);
        return found;
    }

    private static float[] Outside(float odds) => Place(QuotationLabel.Outside, odds);

    private static float[] Content(bool begins, float odds) => Place(QuotationLabels.Of(SpanRole.Content, begins), odds);

    // So many log-odds for a label against "outside"; the others have no chance.
    private static float[] Place(QuotationLabel label, float odds)
    {
        float[] scores = new float[Labels];
        Array.Fill(scores, -9);
        scores[(int)QuotationLabel.Outside] = 0;
        scores[(int)label] = odds;
        return scores;
    }
}
