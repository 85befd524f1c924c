using System.CommandLine;
using QuoteExtract.Cli.Output;

namespace QuoteExtract.Cli.Commands;

/// <summary><c>quoteextract extract</c>: articles in, records out.</summary>
internal static class ExtractCommand
{
    public static Command Create(Channels channels)
    {
        var command = new Command("extract", "Find the quotations of articles, their speakers, claims and stances.");
        var articles = new ArticleArguments(command);
        var format = new Option<OutputFormat?>("--format", "-f")
        {
            Description = "How records are written; by default a table on a terminal and jsonl elsewhere.",
            HelpName = "table|json|jsonl",
        };
        format.AcceptOnlyFromAmong("table", "json", "jsonl");
        var targets = new Option<string[]>("--target", "-t")
        {
            Description = "What stances are toward, and other words for it: \"Kyoto Protocol=the protocol|the pact\"; "
                + "can be given several times. By default: peace treaty.",
            HelpName = "NAME[=ALIAS|…]",
        };
        var noStances = new Option<bool>("--no-stances") { Description = "Tell no stances." };
        var acts = new Option<QuotationAct[]>("--act")
        {
            Description = "Keep to these acts; can be given several times. By default all: what people say, what they think or want, and the rest.",
            HelpName = "speech|thought|other",
        };
        acts.AcceptOnlyFromAmong("speech", "thought", "other");
        var model = ModelOption.Create("fast reads no tags and trees: it takes a third of the time, and finds less. By default accurate.");
        var output = OutputFile.Option();
        command.Options.Add(format);
        command.Options.Add(targets);
        command.Options.Add(noStances);
        command.Options.Add(acts);
        command.Options.Add(model);
        command.Options.Add(output);
        command.SetAction((parse, stop) => Task.Run(() =>
        {
            var options = new QuoteExtractorOptions
            {
                Model = parse.GetValue(model) ?? ExtractionModel.Accurate,
                Targets = TargetOption.Read(parse.GetValue(targets) ?? [], parse.GetValue(noStances)),
            };
            if (parse.GetValue(acts) is { Length: > 0 } wanted) options = options with { Acts = wanted };
            var extractor = QuoteExtractor.Create(options);
            var files = articles.Files(parse, channels);
            var run = new ArticleRun(channels, files, articles.Format(parse), articles.Jobs(parse));
            using var file = OutputFile.Open(parse.GetValue(output), files);
            bool terminal = file is null && channels.OutputIsTerminal;
            var records = Output(parse.GetValue(format), file ?? channels.Output, terminal, channels.Width);
            int code = run.Each(extractor.Extract, (input, result) => records.Write(new ExtractionRecord(input, result)), stop);
            records.Complete();
            return code;
        }, CancellationToken.None));
        return command;
    }

    private static IRecordOutput Output(OutputFormat? format, Stream stream, bool terminal, int width) =>
        (format ?? (terminal ? OutputFormat.Table : OutputFormat.Jsonl)) switch
        {
            OutputFormat.Table => new TableOutput(stream, terminal, terminal ? width : Channels.PlainWidth),
            OutputFormat.Json => new JsonOutput(stream),
            _ => new JsonLinesOutput(stream),
        };
}
