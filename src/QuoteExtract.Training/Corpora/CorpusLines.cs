using System.IO.Compression;
using System.Text;

namespace QuoteExtract.Training.Corpora;

/// <summary>The lines of a UTF-8 file, plain or gzipped (by its name), one at a time.</summary>
internal static class CorpusLines
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads lazily; line numbers start at 1.</summary>
    /// <exception cref="InvalidDataException">The file is cut, not gzip or not UTF-8; the message names file and line.</exception>
    public static IEnumerable<(int Number, string Text)> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream, Strict);
        for (int number = 1; Next(reader, path, number) is { } text; number++) yield return (number, text);
    }

    private static string? Next(StreamReader reader, string path, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception exception) when (exception is InvalidDataException or DecoderFallbackException)
        {
            throw new InvalidDataException($"{path}, line {number}: {exception.Message}", exception);
        }
    }
}
