using FluentAssertions;
using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Tests.Learning;

public sealed class WordIndexTests
{
    [Theory]
    [InlineData(10u, 1)]
    [InlineData(20u, 2)]
    [InlineData(4_000_000_000u, 3)]
    [InlineData(0u, 0)]
    [InlineData(15u, 0)]
    [InlineData(uint.MaxValue, 0)]
    public void A_word_has_its_row_and_an_unknown_one_row_0(uint hash, int row) => new WordIndex([10, 20, 4_000_000_000]).RowOf(hash).Should().Be(row);

    [Fact]
    public void Words_out_of_order_are_refused() =>
        FluentActions.Invoking(() => new WordIndex([3, 2])).Should().Throw<ModelFileException>();
}
