using QuoteExtract.Claims;
using QuoteExtract.Linguistics;
using QuoteExtract.Quotations;
using QuoteExtract.Speakers;
using QuoteExtract.Stances;
using QuoteExtract.Text;

namespace QuoteExtract;

/// <summary>The stages of the pipeline, in order. Each is the library's own unless another is put in its place.</summary>
public sealed record ExtractionStages
{
    /// <summary>The library's own stages for <see cref="ExtractionModel.Fast"/>; the constructor gives those for <see cref="ExtractionModel.Accurate"/>.</summary>
    public static ExtractionStages Fast { get; } = new() { Annotator = LinguisticAnnotator.WithoutSyntax, Detector = new LearnedQuotationDetector(() => LinearQuotationModel.Default) };

    /// <summary>Article → parts and quotation marks.</summary>
    public IArticleStructurer Structurer { get; init; } = new ArticleStructurer();

    /// <summary>→ tokens and sentences.</summary>
    public ILinguisticAnnotator Annotator { get; init; } = new LinguisticAnnotator();

    /// <summary>→ sources, cues and contents.</summary>
    public IQuotationDetector Detector { get; init; } = new LearnedQuotationDetector(() => RecurrentQuotationModel.Default);

    /// <summary>→ quotations.</summary>
    public IQuotationLinker Linker { get; init; } = new QuotationLinker();

    /// <summary>→ entities and speakers.</summary>
    public ISpeakerResolver Speakers { get; init; } = new SpeakerResolver();

    /// <summary>→ claims.</summary>
    public IClaimExtractor Claims { get; init; } = new ClaimExtractor();

    /// <summary>→ stances.</summary>
    public IStanceClassifier Stances { get; init; } = new StanceClassifier();
}
