using System.Text;
using QuoteExtract.Cli.Input;
using Spectre.Console;

namespace QuoteExtract.Cli.Output;

/// <summary>For people: a table of quotations for each article, and at the end what failed.</summary>
internal sealed class TableOutput : IRecordOutput
{
    private readonly IAnsiConsole _console;
    private readonly List<ArticleInput> _failed = [];
    private bool _any;

    /// <param name="stream">Where it goes.</param>
    /// <param name="terminal">Whether a terminal shows it: colours, and marks around what is nested.</param>
    /// <param name="width">The columns to fit into.</param>
    public TableOutput(Stream stream, bool terminal, int width)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Channels.Text(stream)),
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        _console.Profile.Width = width;
        _console.Profile.Capabilities.Unicode = true;
    }

    public void Write(ExtractionRecord record)
    {
        if (record.Result is not { } result)
        {
            _failed.Add(record.Input);
            return;
        }
        if (_any) _console.WriteLine();
        _any = true;
        _console.MarkupLine($"[bold]{Safe(record.Input.Id ?? record.Input.Place)}[/]  [grey]{Counts(result)}[/]");
        if (result.Quotations.Count > 0) _console.Write(QuotationTable.Make(record.Input.Article!.Text, result));
    }

    public void Complete()
    {
        if (_failed.Count == 0) return;
        if (_any) _console.WriteLine();
        _console.MarkupLine($"[red]{Count(_failed.Count, "article")} failed[/]");
        foreach (var input in _failed)
            _console.MarkupLine($"  {Safe(input.Place)}: {Safe(input.Error!.Message)} [grey]({Safe(input.Error.Code)})[/]");
    }

    /// <summary>A text as markup that shows just it: brackets escaped, control characters (an escape sequence could redraw the
    /// terminal) as U+FFFD, runs of white space as one space.</summary>
    internal static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (char unit in text)
        {
            if (!char.IsWhiteSpace(unit)) safe.Append(char.IsControl(unit) ? '\uFFFD' : unit);
            else if (safe.Length > 0 && safe[^1] != ' ') safe.Append(' ');
        }
        return Markup.Escape(safe.ToString());
    }

    private static string Counts(ExtractionResult result) =>
        $"{Count(result.Quotations.Count, "quotation")}, {Count(result.Quotations.Select(q => q.SpeakerId).OfType<int>().Distinct().Count(), "speaker")}";

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
