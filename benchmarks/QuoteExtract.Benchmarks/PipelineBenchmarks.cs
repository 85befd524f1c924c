using BenchmarkDotNet.Attributes;

namespace QuoteExtract.Benchmarks;

/// <summary>How long does an article take, and does the time grow with its length and no faster?</summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    private readonly QuoteExtractor _extractor = QuoteExtractor.Create();
    private string _text = "";

    /// <summary>The length of the article in UTF-16 units.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup() => _text = SampleText.OfLength(Length);

    [Benchmark(Baseline = true)]
    public int Naive() => NaiveExtractor.Extract(_text).Count;

    [Benchmark]
    public int Pipeline() => _extractor.Extract(_text).Quotations.Count;
}
