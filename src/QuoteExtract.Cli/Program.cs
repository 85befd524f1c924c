using QuoteExtract;
using QuoteExtract.Training.Evaluation;

// Only until the real commands land: evaluate quotations --data FILE [--skip N] [--limit N] [--errors N] [--jobs N]
if (args is ["evaluate", "quotations", ..])
{
    string? Option(string name) => Array.IndexOf(args, name) is var at and > 0 && at + 1 < args.Length ? args[at + 1] : null;
    int? Number(string name) => Option(name) is { } value ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : null;
    var options = new QuotationEvaluationOptions
    {
        Skip = Number("--skip") ?? 0,
        Limit = Number("--limit") ?? int.MaxValue,
        Errors = Number("--errors"),
        Threads = Number("--jobs") ?? 1,
    };
    return QuotationEvaluation.Run(QuoteExtractor.Create(), Option("--data") ?? "../shared/data/polnear/dev.jsonl.gz", options, Console.Out) > 0 ? 1 : 0;
}
Console.Error.WriteLine("quoteextract: no command yet");
return 2;
