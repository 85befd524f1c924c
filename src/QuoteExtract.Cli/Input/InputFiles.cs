namespace QuoteExtract.Cli.Input;

/// <summary>The files that PATH arguments stand for. The shell resolves patterns; a folder stands for the articles in and below it.</summary>
internal static class InputFiles
{
    private static readonly string[] Extensions = [".txt", ".jsonl", ".jsonl.gz"];

    /// <summary>Puts its files in the place of each folder, by path; a folder without any stays, so that it can be complained of.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) => [.. paths.SelectMany(path =>
    {
        if (!Directory.Exists(path)) return [path];
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        string[] files = [.. Directory.EnumerateFiles(path, "*", options)
            .Where(file => Extensions.Any(extension => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : [path];
    })];

    /// <summary>Whether a file is compressed by gzip.</summary>
    public static bool IsCompressed(string file) => file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>JSON Lines by its extension (.gz apart), otherwise text.</summary>
    public static InputFormat FormatOf(string file) =>
        Path.GetExtension(WithoutGz(file)).Equals(".jsonl", StringComparison.OrdinalIgnoreCase) ? InputFormat.Jsonl : InputFormat.Text;

    /// <summary>The id of the one article in a text file: the file's name without folder and extension.</summary>
    public static string IdOf(string file) => Path.GetFileNameWithoutExtension(WithoutGz(file));

    /// <summary>The bytes of all files together; null when one of them is standard input.</summary>
    public static long? TotalBytes(IReadOnlyList<string> files) => files.Contains("-") ? null : files.Sum(Size);

    /// <summary>The bytes of a file; 0 when it cannot be asked.</summary>
    public static long Size(string file)
    {
        try { return new FileInfo(file) is { Exists: true } info ? info.Length : 0; }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException) { return 0; }
    }

    private static string WithoutGz(string file) => IsCompressed(file) ? file[..^3] : file;
}
