namespace QuoteExtract.Tests;

/// <summary>The corpora beside the project (../shared), which a fresh clone does not have.</summary>
internal static class SharedData
{
    /// <summary>The folder, or null when it is not there.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!File.Exists(Path.Combine(at.FullName, "QuoteExtract.sln"))) continue;
            string shared = Path.Combine(at.FullName, "..", "shared");
            return Directory.Exists(Path.Combine(shared, "data")) ? Path.GetFullPath(shared) : null;
        }
        return null;
    }
}
