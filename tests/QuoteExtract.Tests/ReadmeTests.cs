using QuoteExtract.Tests.Cli;

namespace QuoteExtract.Tests;

/// <summary>What the README shows is what a user gets.</summary>
public class ReadmeTests
{
    private static readonly string[] Blocks = [.. File.ReadAllText(RepositoryFolder.At("README.md")).ReplaceLineEndings("\n")
        .Split("\n```").Where((_, i) => i % 2 == 1).Select(block => block[(block.IndexOf('\n') + 1)..])];

    [Fact]
    public void The_output_under_the_first_command_is_real()
    {
        const string prefix = "dotnet run --project src/QuoteExtract.Cli -- ";
        int command = Array.FindIndex(Blocks, block => block.StartsWith(prefix, StringComparison.Ordinal));
        string[] arguments = Blocks[command][prefix.Length..].Split(' ');
        arguments = [.. arguments.Select(one => one.StartsWith("samples/", StringComparison.Ordinal) ? RepositoryFolder.At(one) : one)];

        var run = CliRun.Of(arguments);

        run.Code.Should().Be(0);
        Trimmed(run.Output).Should().Be(Trimmed(Blocks[command + 1]));
    }

    [Fact]
    public void The_second_command_is_the_one_that_CI_runs() =>
        File.ReadAllText(RepositoryFolder.At(".ci", "run")).Should().Contain(Blocks.Single(block => block == "dotnet test"));

    private static string Trimmed(string lines) => string.Join('\n', lines.Split('\n').Select(line => line.TrimEnd())).Trim('\n');
}
