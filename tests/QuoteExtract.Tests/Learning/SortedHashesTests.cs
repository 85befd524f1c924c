using FluentAssertions;
using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Tests.Learning;

public sealed class SortedHashesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public void Every_hash_has_its_place_and_others_have_none(int count)
    {
        var random = new Random(3);
        uint[] hashes = [.. Enumerable.Range(0, count).Select(_ => (uint)random.NextInt64(1L << 32) & ~1u).Append(0u).Append(uint.MaxValue - 1).Distinct().Order()];
        var table = new SortedHashes(hashes);

        hashes.Select(table.IndexOf).Should().Equal(Enumerable.Range(0, hashes.Length));
        hashes.Select(hash => table.IndexOf(hash + 1)).Should().OnlyContain(place => place == -1);
    }

    [Fact]
    public void An_empty_table_has_nothing() => new SortedHashes([]).IndexOf(7).Should().Be(-1);

    [Fact]
    public void Hashes_that_do_not_rise_are_refused() => FluentActions.Invoking(() => new SortedHashes([3, 3])).Should().Throw<ModelFileException>();
}
