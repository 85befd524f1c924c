using System.Globalization;

namespace QuoteExtract.Tests.Conventions;

public class AllocationTests
{
    /// <summary>How far above the reviewed bytes a stage may go before it is asked why.</summary>
    private const double Slack = 1.2;

    /// <summary>What each stage allocates for 1,000 characters of news is kept in Allocations.tsv; UPDATE_BASELINES writes it anew.</summary>
    [Fact]
    public void No_stage_allocates_much_more_than_was_reviewed()
    {
        string path = RepositoryFolder.At("tests", "QuoteExtract.Tests", "Conventions", "Allocations.tsv");
        var found = StageAllocations.Measure(string.Join("\n\n", Directory.EnumerateFiles(RepositoryFolder.At("samples"), "*.txt")
            .Order(StringComparer.Ordinal).Select(File.ReadAllText)));
        if (Environment.GetEnvironmentVariable("UPDATE_BASELINES") is { Length: > 0 })
            File.WriteAllText(path, "stage\tbytes per 1,000 characters\n" + string.Concat(found.Select(row => $"{row.Stage}\t{row.Bytes}\n")));

        var reviewed = File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => long.Parse(cells[1], CultureInfo.InvariantCulture));

        found.Select(row => row.Stage).Should().BeEquivalentTo(reviewed.Keys);
        found.Where(row => row.Bytes > Slack * reviewed[row.Stage]).Select(row => $"{row.Stage}: {reviewed[row.Stage]} -> {row.Bytes}")
            .Should().BeEmpty("a rise that is worth it is kept with UPDATE_BASELINES=1");
    }
}
