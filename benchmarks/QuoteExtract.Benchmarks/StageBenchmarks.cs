using BenchmarkDotNet.Attributes;
using QuoteExtract.Linguistics;
using QuoteExtract.Quotations;
using QuoteExtract.Text;

namespace QuoteExtract.Benchmarks;

/// <summary>Which stage takes the time and the memory? Each is given what the stages before it have made.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private static readonly IReadOnlyList<StanceTarget> Targets = [StanceTarget.PeaceTreaty];

    private readonly ExtractionStages _stages = new();
    private Article _article = null!;
    private ArticleStructure _structure = null!;
    private AnnotatedArticle _annotated = null!;
    private IReadOnlyList<DetectedSpan> _spans = [];
    private IReadOnlyList<Quotation> _linked = [], _attributed = [];

    /// <summary>The length of the article in UTF-16 units.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _article = new Article(SampleText.OfLength(Length));
        _structure = Structure();
        _annotated = Annotate();
        _spans = Detect();
        _linked = Link();
        _attributed = QuoteExtractor.Create().Extract(_article).Quotations;
    }

    [Benchmark(Baseline = true)]
    public int Naive() => NaiveExtractor.Extract(_article.Text).Count;

    [Benchmark]
    public ArticleStructure Structure() => _stages.Structurer.Structure(_article);

    [Benchmark]
    public AnnotatedArticle Annotate() => _stages.Annotator.Annotate(_article, _structure);

    [Benchmark]
    public IReadOnlyList<DetectedSpan> Detect() => _stages.Detector.Detect(_annotated);

    [Benchmark]
    public IReadOnlyList<Quotation> Link() => _stages.Linker.Link(_annotated, _spans);

    [Benchmark]
    public int Speakers() => _stages.Speakers.Resolve(_annotated, _linked).Entities.Count;

    [Benchmark]
    public int Claims() => _stages.Claims.Extract(_annotated, _attributed).Count;

    [Benchmark]
    public int Stances()
    {
        int stances = 0;
        foreach (var quotation in _attributed) stances += _stages.Stances.Classify(_annotated, quotation, Targets).Count;
        return stances;
    }
}
