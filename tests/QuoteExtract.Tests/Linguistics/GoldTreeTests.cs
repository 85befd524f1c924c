using QuoteExtract.Linguistics;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Linguistics;

namespace QuoteExtract.Tests.Linguistics;

public class GoldTreeTests
{
    // Heads as in CoNLL-U: 1-based, 0 for the root.
    private static ConlluSentence Sentence(params int[] heads) =>
        new("s", true, [.. heads.Select((head, i) => new ConlluWord($"w{i}", new TextSpan(i, i + 1), "_", "X", "_", "_", head - 1, "dep", "_"))]);

    [Theory]
    [InlineData(0)]
    [InlineData(2, 0)]
    [InlineData(0, 1)]
    [InlineData(2, 3, 0, 3, 4, 3)]
    [InlineData(3, 3, 0, 6, 6, 3, 3)]
    public void Its_steps_build_the_tree(params int[] heads)
    {
        var tree = new GoldTree(Sentence(heads));
        int root = heads.Length + 1, state = 0;
        var search = new BeamSearch(1);
        search.Begin(heads.Length + 4);
        for (int step = 0; step < 2 * heads.Length; step++)
        {
            int action = tree.Step(in search.States[state], search.States);
            search.States[state].Allows(action, search.States, root).Should().BeTrue();
            state = search.Append(state, action, 0);
        }
        int[] built = new int[root + 1];
        search.Heads(state, built);
        built[1..root].Should().Equal(heads.Select(head => head == 0 ? root : head));
    }

    [Fact]
    public void A_crossing_arc_is_lifted()
    {
        // Word 4 hangs on word 1 across word 2, which hangs on 3: it is lifted to the head of 1.
        new GoldTree(Sentence(2, 0, 2, 1)).Heads[1..5].Should().Equal(2, 5, 2, 2);
    }
}
