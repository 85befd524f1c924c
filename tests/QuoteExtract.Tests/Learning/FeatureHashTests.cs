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

    [Fact]
    public void The_writer_makes_the_same_hashes()
    {
        uint[] buffer = new uint[FeatureWriter.BufferLength];
        var expected = new List<uint>();
        var writer = new FeatureWriter(buffer);
        for (uint i = 0; i < FeatureWriter.Places; i++)
        {
            writer.Add(i, i * 7);
            expected.Add(FeatureHash.Of(i, i * 7));
            if (i % 2 == 0) writer.Add(i, i * 5, i + 1);
            if (i % 2 == 0) expected.Add(FeatureHash.Of(i, i * 5, i + 1));
            writer.Add(i, i * 3, i + 2, i * i);
            expected.Add(FeatureHash.Of(i, i * 3, i + 2, i * i));
            if (i % 3 == 0) writer.Add(i, i * 9, i + 4, i * i, ~i);
            if (i % 3 == 0) expected.Add(FeatureHash.Of(i, i * 9, i + 4, i * i, ~i));
        }
        buffer[..writer.Finish()].Should().BeEquivalentTo(expected);
    }
}
