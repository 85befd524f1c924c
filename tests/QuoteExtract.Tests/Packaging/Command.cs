using System.Diagnostics;
using System.Text;

namespace QuoteExtract.Tests.Packaging;

/// <summary>One run of the <c>dotnet</c> command in a process of its own.</summary>
internal static class Command
{
    /// <summary>Runs it and returns what it wrote to standard output; fails with all its words when the exit code is not 0.</summary>
    public static async Task<string> Dotnet(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // The test runner's own build says nothing about this one; and no server may stay behind that holds our pipes open.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, "dotnet {0} said:\n{1}{2}", string.Join(' ', args), await output, await error);
        return await output;
    }
}
