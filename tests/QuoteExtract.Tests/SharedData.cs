namespace QuoteExtract.Tests;

/// <summary>The corpora beside the project (../shared), which a fresh clone does not have.</summary>
internal static class SharedData
{
    /// <summary>The folder, or null when it is not there.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        if (RepositoryFolder.Root is not { } root) return null;
        string shared = Path.Combine(root, "..", "shared");
        return Directory.Exists(Path.Combine(shared, "data")) ? Path.GetFullPath(shared) : null;
    }
}
