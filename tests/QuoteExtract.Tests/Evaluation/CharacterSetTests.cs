using FsCheck;
using FsCheck.Fluent;
using QuoteExtract.Training.Evaluation;

namespace QuoteExtract.Tests.Evaluation;

public class CharacterSetTests
{
    /// <summary>Interval arithmetic gives what sets of single characters give.</summary>
    [Fact]
    public void Counts_like_a_set_of_characters()
    {
        var spans = Gen.Choose(0, 30).SelectMany(start => Gen.Choose(0, 8).Select(length => new TextSpan(start, start + length))).ListOf();
        Prop.ForAll(spans.ToArbitrary(), spans.ToArbitrary(), (left, right) =>
        {
            CharacterSet a = CharacterSet.Of(left), b = CharacterSet.Of(right);
            HashSet<int> plainA = Plain(left), plainB = Plain(right);
            return a.Count == plainA.Count
                && a.CountShared(b) == plainA.Count(plainB.Contains)
                && a.Without(b).Count == plainA.Count(one => !plainB.Contains(one))
                && a.Without(b).CountShared(b) == 0;
        }).QuickCheckThrowOnFailure();
    }

    private static HashSet<int> Plain(IEnumerable<TextSpan> spans) => [.. spans.SelectMany(span => Enumerable.Range(span.Start, span.Length))];
}
