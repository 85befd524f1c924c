using System.CommandLine;
using QuoteExtract.Cli.Output;
using QuoteExtract.Serialization;

namespace QuoteExtract.Cli.Commands;

/// <summary><c>quoteextract annotate</c>: articles in, CoNLL-U out. An article that fails is left out, with a line on standard error.</summary>
internal static class AnnotateCommand
{
    public static Command Create(Channels channels)
    {
        var command = new Command("annotate", "Print the tokens and sentences of articles as CoNLL-U.");
        var articles = new ArticleArguments(command);
        var output = OutputFile.Option();
        command.Options.Add(output);
        command.SetAction((parse, stop) => Task.Run(() =>
        {
            var extractor = QuoteExtractor.Create();
            var files = articles.Files(parse, channels);
            var run = new ArticleRun(channels, files, articles.Format(parse), articles.Jobs(parse));
            using var file = OutputFile.Open(parse.GetValue(output), files);
            // Each article goes out whole, so that a stop leaves no half sentence.
            using var writer = new StreamWriter(file ?? channels.Output, Channels.Utf8, leaveOpen: true) { NewLine = "\n" };
            return run.Each(extractor.Annotate, (input, annotated) =>
            {
                if (annotated is null) return;
                // A document has a name in CoNLL-U; where the article has none, its place will do.
                ConlluWriter.Write(writer, annotated.Article.Id is null ? annotated with { Article = annotated.Article with { Id = input.Place } } : annotated);
                writer.Flush();
            }, stop);
        }, CancellationToken.None));
        return command;
    }
}
