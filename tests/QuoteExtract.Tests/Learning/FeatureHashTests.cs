using QuoteExtract.Learning;

namespace QuoteExtract.Tests.Learning;

public class FeatureHashTests
{
    // Every model depends on these numbers: when one changes, all models must be trained again and their feature sets renamed.
    [Fact]
    public void The_hashes_never_change()
    {
        FeatureHash.OfWord("treaty").Should().Be(1997516399u);
        FeatureHash.Of(1, 2).Should().Be(2724010271u);
        FeatureHash.Of(1, 2, 3).Should().Be(1616618623u);
        FeatureHash.Of(1, 2, 3, 4).Should().Be(102114704u);
        FeatureHash.Of(1, 2, 3, 4, 5).Should().Be(3849480688u);
        FeatureHash.OfText("words").Should().Be(5725522489348690314ul);
    }

    [Fact]
    public void High_bits_spread_evenly()
    {
        int[] rows = new int[1024];
        for (uint a = 0; a < 64; a++)
            for (uint b = 0; b < 1024; b++) rows[FeatureHash.Of(3, a, b) >> 22]++;
        rows.Max().Should().BeLessThan(120, "64 features fall on a row on average");
    }
}
