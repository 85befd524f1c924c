using System.Runtime.CompilerServices;
using QuoteExtract.Linguistics;

namespace QuoteExtract;

/// <summary>
/// Reads news text and answers who said what, and where they stand on it. Build one and share it: it holds no state and
/// is safe from any number of threads. The same text and options always give the same result.
/// </summary>
public sealed class QuoteExtractor
{
    private readonly QuoteExtractorOptions _options;
    private readonly ExtractionStages _stages;

    private QuoteExtractor(QuoteExtractorOptions options, ExtractionStages stages)
    {
        _options = options;
        _stages = stages;
    }

    /// <summary>Makes an extractor. Nothing is registered or downloaded.</summary>
    /// <param name="options">What to return; null for the defaults.</param>
    /// <param name="stages">Stages to put in place of the library's own; null for those of <see cref="QuoteExtractorOptions.Model"/>.</param>
    /// <exception cref="ArgumentException">An option is out of range; the message names it.</exception>
    public static QuoteExtractor Create(QuoteExtractorOptions? options = null, ExtractionStages? stages = null)
    {
        options ??= new QuoteExtractorOptions();
        options.Validate();
        return new QuoteExtractor(options, stages ?? (options.Model == ExtractionModel.Fast ? ExtractionStages.Fast : new ExtractionStages()));
    }

    /// <summary>Extracts from one text. Any string up to the limit gives a result.</summary>
    /// <exception cref="ArticleException">The text is null or too long, or a stage failed.</exception>
    public ExtractionResult Extract(string text) => Extract(new Article(text));

    /// <summary>Extracts from one article.</summary>
    /// <exception cref="ArticleException">The text is null or too long, or a stage failed.</exception>
    public ExtractionResult Extract(Article article) => Assemble(Annotate(article));

    /// <summary>Runs the first two stages only: parts, tokens and sentences.</summary>
    /// <exception cref="ArticleException">The text is null or too long, or a stage failed.</exception>
    public AnnotatedArticle Annotate(Article article)
    {
        Check(article);
        var structure = Run(_stages.Structurer, stage => stage.Structure(article));
        return Run(_stages.Annotator, stage => stage.Annotate(article, structure));
    }

    /// <summary>
    /// Extracts from many articles, lazily, in the order they come. An article that cannot be read gives a result with an
    /// <see cref="ExtractionResult.Error"/>, and the rest go on.
    /// </summary>
    /// <param name="articles">The articles; at most eight for each thread are held at a time.</param>
    /// <param name="threads">How many threads work at a time, at least 1.</param>
    /// <param name="cancellation">Stops between articles.</param>
    public IEnumerable<ExtractionResult> ExtractMany(IEnumerable<Article> articles, int threads = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return articles.InOrder(ExtractOrError, threads, cancellation);
    }

    /// <summary>Extracts from many articles as they arrive, one at a time, in order; errors as in <see cref="ExtractMany"/>.</summary>
    public async IAsyncEnumerable<ExtractionResult> ExtractManyAsync(
        IAsyncEnumerable<Article> articles, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        await foreach (var article in articles.WithCancellation(cancellation).ConfigureAwait(false))
            yield return await Task.Run(() => ExtractOrError(article), cancellation).ConfigureAwait(false);
    }

    private ExtractionResult ExtractOrError(Article article)
    {
        try
        {
            return Extract(article);
        }
        catch (ArticleException exception)
        {
            return new ExtractionResult { Id = article?.Id, Error = exception.Error };
        }
    }

    private ExtractionResult Assemble(AnnotatedArticle article)
    {
        var spans = Run(_stages.Detector, stage => stage.Detect(article));
        var quotations = QuotationFilter.Keep(Run(_stages.Linker, stage => stage.Link(article, spans)), _options);
        var resolution = Run(_stages.Speakers, stage => stage.Resolve(article, quotations));
        quotations = [.. quotations.Zip(resolution.Speakers, (quotation, speakers) => resolution.Put(quotation, speakers))];
        var claims = Run(_stages.Claims, stage => stage.Extract(article, quotations));
        if (_options.Targets.Count > 0)
            quotations = [.. quotations.Select(quotation => quotation with { Stances = Run(_stages.Stances, stage => stage.Classify(article, quotation, _options.Targets)) })];
        return new ExtractionResult
        {
            Id = article.Article.Id,
            Quotations = quotations,
            Entities = resolution.Entities,
            Claims = claims,
        };
    }

    private void Check(Article? article)
    {
        if (article?.Text is null)
            throw new ArticleException(new ArticleError(ArticleErrorCodes.MissingText, "The article has no text."));
        if (article.Text.Length > _options.MaximumLength)
        {
            throw new ArticleException(new ArticleError(ArticleErrorCodes.TooLong,
                $"The text has {article.Text.Length} UTF-16 units; the limit ({nameof(QuoteExtractorOptions.MaximumLength)}) is {_options.MaximumLength}."));
        }
    }

    private static TResult Run<TStage, TResult>(TStage stage, Func<TStage, TResult> work) where TStage : notnull
    {
        try
        {
            return work(stage);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new ArticleException(
                new ArticleError(ArticleErrorCodes.StageFailed, $"{stage.GetType().Name} failed: {exception.Message}"), exception);
        }
    }
}
