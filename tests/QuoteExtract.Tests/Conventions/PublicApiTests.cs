namespace QuoteExtract.Tests.Conventions;

public class PublicApiTests
{
    /// <summary>What the package promises is kept as text, so that a change to it is seen in review.
    /// The file is written anew when UPDATE_BASELINES is set.</summary>
    [Fact]
    public void The_public_surface_is_the_reviewed_one()
    {
        string path = RepositoryFolder.At("tests", "QuoteExtract.Tests", "Conventions", "PublicApi.txt");
        string now = PublicApi.Of(typeof(QuoteExtractor).Assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_BASELINES") is { Length: > 0 }) File.WriteAllText(path, now);

        string[] reviewed = File.ReadAllLines(path), found = now.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        found.Except(reviewed).Should().BeEmpty("what is new in the public API is reviewed: UPDATE_BASELINES=1 writes PublicApi.txt");
        reviewed.Except(found).Should().BeEmpty("what leaves the public API is reviewed: UPDATE_BASELINES=1 writes PublicApi.txt");
    }
}
