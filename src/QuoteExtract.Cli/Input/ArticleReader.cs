using System.IO.Compression;
using System.Text;

namespace QuoteExtract.Cli.Input;

/// <summary>Reads the articles that the arguments name, one after the other. Whatever is wrong with one gives an error in its place.</summary>
/// <param name="standardInput">What "-" stands for.</param>
/// <param name="maximumLength">The longest text that an article may have, in UTF-16 units.</param>
internal sealed class ArticleReader(Stream standardInput, int maximumLength)
{
    /// <summary>Bytes that have been read of files whose sizes <see cref="InputFiles.TotalBytes"/> has added up.</summary>
    public long BytesRead => _finished + (_open is { CanSeek: true } ? _open.Position : 0);

    private long _finished;
    private FileStream? _open;

    /// <summary>Reads the articles of some files, lazily.</summary>
    /// <param name="files">The files; "-" is standard input.</param>
    /// <param name="format">How each file holds articles; null to go by its name.</param>
    public IEnumerable<ArticleInput> Read(IEnumerable<string> files, InputFormat? format) => files.SelectMany(file => ReadFile(file, format));

    private IEnumerable<ArticleInput> ReadFile(string file, InputFormat? format)
    {
        var place = new ArticleInput(file);
        if (file == "-") return ReadStream(place, standardInput, format ?? InputFormat.Text);
        if (Directory.Exists(file)) return [place.Failed(InputErrorCodes.EmptyInput, "The folder holds no .txt, .jsonl or .jsonl.gz file.")];
        return ReadOpened();

        IEnumerable<ArticleInput> ReadOpened()
        {
            ArticleInput? failure = null;
            try { _open = File.OpenRead(file); }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException) { failure = Failure(place, exception); }
            if (failure is not null)
            {
                yield return failure;
                yield break;
            }
            using var raw = _open!;
            try
            {
                using Stream stream = InputFiles.IsCompressed(file) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
                foreach (var article in ReadStream(place, stream, format ?? InputFiles.FormatOf(file))) yield return article;
            }
            finally
            {
                _open = null;
                _finished += InputFiles.Size(file);
            }
        }
    }

    private IEnumerable<ArticleInput> ReadStream(ArticleInput place, Stream stream, InputFormat format) =>
        format == InputFormat.Jsonl ? ReadLines(place, stream) : [ReadText(place, stream)];

    private IEnumerable<ArticleInput> ReadLines(ArticleInput file, Stream stream)
    {
        // A UTF-16 unit takes at most six bytes of JSON (\u1234); the rest is room for the other fields.
        var lines = new ByteLines(stream, (int)Math.Min(Array.MaxLength, 6L * maximumLength + (1 << 20)));
        bool any = false;
        while (ReadLine() is { } article)
        {
            any = true;
            yield return article;
            if (article.Error?.Code is InputErrorCodes.BrokenGzip or InputErrorCodes.UnreadableFile) yield break;
        }
        if (!any) yield return file.Failed(InputErrorCodes.EmptyInput, "There is no article in it.");

        ArticleInput? ReadLine()
        {
            try
            {
                while (lines.TryRead(out var line))
                {
                    if (lines.Number == 1) line = WithoutMark(line);
                    var place = file with { Line = lines.Number };
                    if (lines.TooLong) return place.Failed(ArticleErrorCodes.TooLong, $"The line is too long for a text of {maximumLength} UTF-16 units.");
                    if (!line.Trim(" \t\r"u8).IsEmpty) return JsonLineReader.Read(place, line);
                }
                return null;
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException)
            {
                return Failure(file with { Line = lines.Number }, exception);
            }
        }
    }

    private ArticleInput ReadText(ArticleInput place, Stream stream)
    {
        place = place with { Id = place.File == "-" ? null : InputFiles.IdOf(place.File) };
        try
        {
            // A UTF-16 unit takes at most three bytes of UTF-8: a longer file is too long, and no more of it is read.
            long limit = 3L * maximumLength + 3;
            using var bytes = new MemoryStream();
            var block = new byte[64 * 1024];
            for (int count; (count = stream.Read(block)) > 0;)
            {
                bytes.Write(block, 0, count);
                if (bytes.Length > limit) return place.Failed(ArticleErrorCodes.TooLong, $"The text is longer than {maximumLength} UTF-16 units.");
            }
            string text = StrictUtf8.GetString(WithoutMark(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
            return string.IsNullOrWhiteSpace(text)
                ? place.Failed(InputErrorCodes.EmptyInput, "There is no text in it.")
                : place.Read(new Article(text) { Id = place.Id });
        }
        catch (DecoderFallbackException exception)
        {
            return place.Failed(InputErrorCodes.InvalidUtf8, $"The text is not UTF-8, at byte {exception.Index}.");
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return Failure(place, exception);
        }
    }

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private static ArticleInput Failure(ArticleInput place, Exception exception) => exception switch
    {
        InvalidDataException => place.Failed(InputErrorCodes.BrokenGzip, "The compressed file is damaged or cut off here."),
        FileNotFoundException or DirectoryNotFoundException => place.Failed(InputErrorCodes.FileNotFound, "There is no such file."),
        _ => place.Failed(InputErrorCodes.UnreadableFile, $"The file cannot be read: {exception.Message}"),
    };
}
