namespace QuoteExtract.Tests;

/// <summary>The checkout that the tests were built in.</summary>
internal static class RepositoryFolder
{
    /// <summary>Its root, or null when the tests run apart from it.</summary>
    public static string? Root { get; } = Find();

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "QuoteExtract.sln"))) return at.FullName;
        return null;
    }
}
