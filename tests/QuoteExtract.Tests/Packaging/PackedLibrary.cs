using QuoteExtract.Tests.Cli;

namespace QuoteExtract.Tests.Packaging;

/// <summary>The library packed as it was built with these tests, in a folder of its own, under a version that no cache knows.</summary>
public sealed class PackedLibrary : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The version of the package.</summary>
    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    /// <summary>The folder that a restore can take it from.</summary>
    internal string Feed => _folder.At("feed");

    /// <summary>The package, or its symbols.</summary>
    internal string File(string extension) => Path.Combine(Feed, $"QuoteExtract.{Version}.{extension}");

    /// <summary>A path in the folder.</summary>
    internal string Write(string name, string text) => _folder.Write(name, text);

    public Task InitializeAsync()
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Command.Dotnet(RepositoryFolder.At("src", "QuoteExtract"),
            "pack", "--no-build", "--configuration", configuration, "--output", Feed, $"-p:PackageVersion={Version}", $"-p:NuspecOutputPath={_folder.At("nuspec")}");
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
