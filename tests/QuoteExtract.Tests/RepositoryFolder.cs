namespace QuoteExtract.Tests;

/// <summary>The checkout that the tests were built in.</summary>
internal static class RepositoryFolder
{
    /// <summary>Its root, or null when the tests run apart from it.</summary>
    public static string? Root { get; } = Find();

    /// <summary>A file or folder in it.</summary>
    public static string At(params string[] parts) =>
        Path.Combine([Root ?? throw new InvalidOperationException($"No checkout above {AppContext.BaseDirectory}."), .. parts]);

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "QuoteExtract.sln"))) return at.FullName;
        return null;
    }
}
