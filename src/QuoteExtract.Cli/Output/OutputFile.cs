using System.CommandLine;

namespace QuoteExtract.Cli.Output;

/// <summary>The file of <c>--output</c>.</summary>
internal static class OutputFile
{
    public static Option<string?> Option() =>
        new("--output", "-o") { Description = "A file to write to, instead of standard output.", HelpName = "FILE" };

    /// <summary>Opens the file for writing; null when none is asked for.</summary>
    /// <exception cref="UsageException">It cannot be written, or is one of the inputs.</exception>
    public static Stream? Open(string? path, IReadOnlyList<string> inputs)
    {
        if (path is null) return null;
        try
        {
            if (inputs.Any(input => input != "-" && Path.GetFullPath(input) == Path.GetFullPath(path)))
                throw new UsageException($"--output {path} is also an input; it would be lost.");
            return File.Create(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output {path} cannot be written: {exception.Message}");
        }
    }
}
