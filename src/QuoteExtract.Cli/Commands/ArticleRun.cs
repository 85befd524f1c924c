using QuoteExtract.Cli.Input;
using QuoteExtract.Cli.Output;

namespace QuoteExtract.Cli.Commands;

/// <summary>Reads the articles of some files, works on several at a time, and hands on what comes of each, in order.</summary>
internal sealed class ArticleRun(Channels channels, IReadOnlyList<string> files, InputFormat? format, int jobs)
{
    /// <summary>Runs to the end or until stopped. A failed article gets a line on standard error, and the rest go on.</summary>
    /// <param name="work">What to do with an article, on any thread; may throw <see cref="ArticleException"/>.</param>
    /// <param name="write">Takes each input with its result; for a failed one with null, and the input has the error.</param>
    /// <param name="stop">Stops between articles.</param>
    /// <returns>The exit code.</returns>
    public int Each<TResult>(Func<Article, TResult> work, Action<ArticleInput, TResult?> write, CancellationToken stop) where TResult : class
    {
        var reader = new ArticleReader(channels.Input, new QuoteExtractorOptions().MaximumLength);
        var progress = new ProgressLine(channels, InputFiles.TotalBytes(files));
        int articles = 0, failed = 0;
        try
        {
            foreach (var (input, result) in reader.Read(files, format).InOrder(Work, jobs, stop))
            {
                progress.Wipe();
                articles++;
                if (input.Error is { } error)
                {
                    failed++;
                    channels.Error.WriteLine($"quoteextract: {input.Place}: {error.Message} ({error.Code})".ReplaceLineEndings(" "));
                }
                write(input, result);
                progress.Draw(reader.BytesRead, articles, failed);
                stop.ThrowIfCancellationRequested();
            }
            return failed > 0 ? ExitCodes.SomeFailed : ExitCodes.Done;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCodes.Stopped;
        }
        finally
        {
            progress.Wipe();
        }

        (ArticleInput, TResult?) Work(ArticleInput input)
        {
            if (input.Article is not { } article) return (input, null);
            try { return (input, work(article)); }
            catch (ArticleException exception) { return (input.Failed(exception.Error.Code, exception.Error.Message), null); }
        }
    }
}
