using System.Text.RegularExpressions;

namespace QuoteExtract.Tests.Conventions;

/// <summary>A C# file of the repository, as the convention tests read it.</summary>
/// <param name="Path">Where it is, from the repository's root, parted by slashes.</param>
/// <param name="Text">What it says.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>The text without comments, strings and characters; line breaks stay where they were.</summary>
    public string Code { get; } = CommentOrLiteral().Replace(Text, match => new string('\n', match.Value.Count(c => c == '\n')));

    /// <summary>The first folder below the project ("Text"), or "" for a file at its root.</summary>
    public string Folder => Path.Split('/') is [_, _, var folder, _, ..] ? folder : "";

    /// <summary>How many lines it has.</summary>
    public int Lines => Text.AsSpan().Count('\n');

    /// <summary>The hand-written files of a project below src, by path.</summary>
    public static IReadOnlyList<SourceFile> Of(string project)
    {
        string folder = RepositoryFolder.At("src", project);
        return [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile($"src/{project}/{path}", File.ReadAllText(System.IO.Path.Combine(folder, path))))];
    }

    [GeneratedRegex("""
        //[^\n]* | /\*.*?\*/
        | "{3}.*?"{3}
        | @"(?:[^"]|"")*"
        | "(?:\\.|[^"\\\n])*"
        | '(?:\\.|[^'\\\n])+'
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex CommentOrLiteral();
}
