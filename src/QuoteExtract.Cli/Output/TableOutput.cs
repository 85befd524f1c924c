using System.Text;
using QuoteExtract.Cli.Input;
using Spectre.Console;

namespace QuoteExtract.Cli.Output;

/// <summary>For people: a table of quotations for each article, and at the end what failed.</summary>
internal sealed class TableOutput : IRecordOutput
{
    private readonly Stream _stream;
    private readonly StringWriter _page = new() { NewLine = "\n" };
    private readonly IAnsiConsole _console;
    private readonly List<ArticleInput> _failed = [];
    private bool _any;

    /// <param name="stream">Where it goes.</param>
    /// <param name="terminal">Whether a terminal shows it, and so can show colours.</param>
    /// <param name="width">The columns to fit into.</param>
    public TableOutput(Stream stream, bool terminal, int width)
    {
        _stream = stream;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_page),
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
        _console.Write(new Paragraph()
            .Append(Safe(record.Input.Id ?? record.Input.Place), new Style(decoration: Decoration.Bold))
            .Append("  " + Counts(result) + "\n", Color.Grey));
        if (result.Quotations.Count > 0) _console.Write(QuotationTable.Make(record.Input.Article!.Text, result, _console.Profile.Width));
        TurnPage();
    }

    public void Complete()
    {
        if (_failed.Count == 0) return;
        _console.Write(new Paragraph($"{Count(_failed.Count, "article")} failed\n", Color.Red));
        foreach (var input in _failed)
        {
            _console.Write(new Padder(
                new Paragraph($"{Safe(input.Place)}: {Safe(input.Error!.Message)} ").Append($"({input.Error.Code})", Color.Grey), new Padding(2, 0, 0, 0)));
        }
        TurnPage();
    }

    /// <summary>A text that only shows: control characters (an escape sequence could redraw the terminal) as U+FFFD, runs of white
    /// space as one space.</summary>
    internal static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (char unit in text)
        {
            if (!char.IsWhiteSpace(unit)) safe.Append(char.IsControl(unit) ? '\uFFFD' : unit);
            else if (safe.Length > 0 && safe[^1] != ' ') safe.Append(' ');
        }
        return safe.ToString();
    }

    /// <summary>Writes what was drawn, without the blanks that fill up the lines, and an empty line between pages.</summary>
    private void TurnPage()
    {
        var lines = _page.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd());
        _page.GetStringBuilder().Clear();
        _stream.Write(Channels.Utf8.GetBytes((_any ? "\n" : "") + string.Join('\n', lines) + "\n"));
        _stream.Flush();
        _any = true;
    }

    private static string Counts(ExtractionResult result) =>
        $"{Count(result.Quotations.Count, "quotation")}, {Count(result.Quotations.Select(q => q.SpeakerId).OfType<int>().Distinct().Count(), "speaker")}";

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
