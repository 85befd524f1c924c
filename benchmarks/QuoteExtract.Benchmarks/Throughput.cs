using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace QuoteExtract.Benchmarks;

/// <summary>
/// Words a second on one thread over whole articles, beside the naive extractor's in the same run. The seconds are the
/// processor's, not the clock's, so that a machine shared with others still gives a figure; say so where it was.
/// </summary>
internal static class Throughput
{
    private const int Rounds = 5;

    /// <summary>Processor seconds after which the compiler has seen enough to have made its best code.</summary>
    private const double WarmUp = 5;

    /// <summary>Processor seconds that a round takes at least.</summary>
    private const double Round = 0.5;

    /// <summary>Measures the best of five rounds over the corpora (JSON lines with a "text", plain or gzipped), or over a
    /// hundred thousand characters of the samples when none is named, and says it in one line.</summary>
    public static string Measure(string[] corpora)
    {
        string[] texts = corpora.Length == 0 ? [SampleText.OfLength(100_000)] : [.. corpora.SelectMany(Texts)];
        long words = texts.Sum(CountWords);
        var extractor = QuoteExtractor.Create();
        var fast = QuoteExtractor.Create(new QuoteExtractorOptions { Model = ExtractionModel.Fast });
        int quotations = texts.Sum(text => extractor.Extract(text).Quotations.Count);
        double pipeline = Best(text => extractor.Extract(text)), quick = Best(text => fast.Extract(text)), naive = Best(text => NaiveExtractor.Extract(text));
        return string.Create(CultureInfo.InvariantCulture,
            $"{words / pipeline:N0} words a processor second on one thread; fast model {words / quick:N0}; naive {words / naive:N0}, {pipeline / naive:N0} times as fast; "
            + $"{words:N0} words in {texts.Length:N0} texts, {quotations:N0} quotations; best of {Rounds}; {Machine()}");

        double Best(Action<string> extract)
        {
            Pass(extract, WarmUp);
            return Enumerable.Range(0, Rounds).Min(_ => Pass(extract, Round));
        }

        // The mean of as many passes over the texts as fill these seconds: the processor's clock is too coarse for a short one.
        double Pass(Action<string> extract, double seconds)
        {
            var start = Environment.CpuUsage.TotalTime;
            for (int passes = 1; ; passes++)
            {
                foreach (string text in texts) extract(text);
                double spent = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
                if (spent >= seconds) return spent / passes;
            }
        }
    }

    /// <summary>The machine's name, its processor, how many of its cores are ours, and how many programs wanted one in the last minute.</summary>
    private static string Machine()
    {
        const string processors = "/proc/cpuinfo", load = "/proc/loadavg";
        string processor = !File.Exists(processors) ? "unknown processor"
            : File.ReadLines(processors).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1] ?? "unknown processor";
        string waiting = File.Exists(load) ? $", load {File.ReadAllText(load).Split(' ')[0]}" : "";
        return $"{Environment.MachineName}, {processor}, {Environment.ProcessorCount} cores{waiting}";
    }

    private static IEnumerable<string> Texts(string path)
    {
        using Stream file = File.OpenRead(path), bytes = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(bytes);
        while (reader.ReadLine() is { } line)
        {
            using var article = JsonDocument.Parse(line);
            yield return article.RootElement.GetProperty("text").GetString()!;
        }
    }

    private static long CountWords(string text)
    {
        long words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool space = char.IsWhiteSpace(c);
            if (inside && space) words++;
            inside = !space;
        }
        return inside ? words + 1 : words;
    }
}
