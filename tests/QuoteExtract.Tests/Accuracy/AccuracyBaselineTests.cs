using QuoteExtract.Training.Evaluation;

namespace QuoteExtract.Tests.Accuracy;

public sealed class AccuracyBaselineTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_fall_fails_and_names_the_counts()
    {
        Check("1", ("content", new(100, 100, 80)));

        var act = () => Check(null, ("content", new(100, 110, 80)));

        act.Should().Throw<Exception>().WithMessage("*content: F1 80.00 (P 80.00 = 80/100, R 80.00 = 80/100) -> F1 76.19 (P 72.73 = 80/110*");
    }

    [Fact]
    public void A_fall_is_not_kept_unless_asked_for()
    {
        Check("1", ("content", new(100, 100, 80)));

        var act = () => Check("1", ("content", new(100, 100, 79)));

        act.Should().Throw<Exception>();
        Check(null, ("content", new(100, 100, 80))).Should().BeEmpty();
        Check("falls", ("content", new(100, 100, 79)));
        Check(null, ("content", new(100, 100, 79))).Should().BeEmpty();
    }

    [Fact]
    public void A_rise_passes_and_says_how_to_keep_it()
    {
        Check("1", ("content", new(100, 100, 80)));

        Check(null, ("content", new(100, 100, 81))).Should().Contain("UPDATE_BASELINES=1").And.Contain("content: F1 80.00");
        Check("1", ("content", new(100, 100, 81))).Should().BeEmpty();
        File.ReadAllText(_path).Should().Be("metric\tright\tfound\tgold\ncontent\t81\t100\t100\n");
    }

    [Fact]
    public void A_metric_without_a_baseline_or_gone_fails()
    {
        Check("1", ("content", new(100, 100, 80)));

        ((Func<string>)(() => Check(null, ("content", new(100, 100, 80)), ("cue", new(1, 1, 1))))).Should().Throw<Exception>().WithMessage("*cue: new*");
        ((Func<string>)(() => Check("1", ("cue", new(1, 1, 1))))).Should().Throw<Exception>().WithMessage("*content: gone*");
    }

    private string Check(string? update, params (string Metric, MatchCounts Counts)[] rows)
    {
        var measured = new Scorecard();
        foreach (var (metric, counts) in rows) measured.Add(metric, counts);
        return AccuracyBaseline.At(_path, update).Check(measured);
    }
}
