using System.CommandLine;
using System.CommandLine.Invocation;
using QuoteExtract.Cli.Commands;

namespace QuoteExtract.Cli;

/// <summary>The whole command, apart from the process it runs in.</summary>
internal static class CommandLine
{
    private const string Description = "Who said what, and where do they stand on it? Quotations, speakers, claims and stances from news text.";

    /// <summary>Runs the command and returns its exit code (<see cref="ExitCodes"/>).</summary>
    /// <param name="stop">Stops the run as Ctrl-C does.</param>
    public static int Run(string[] args, Channels channels, CancellationToken stop = default)
    {
        var root = new RootCommand(Description) { ExtractCommand.Create(channels), AnnotateCommand.Create(channels), EvaluateCommand.Create(channels), TrainCommand.Create(channels) };
        // An argument that starts with @ is a text like any other, not the name of a file with arguments.
        var parse = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Action is ParseErrorAction)
        {
            foreach (var error in parse.Errors) Complain(error.Message);
            channels.Error.WriteLine($"Try: quoteextract {string.Concat(CommandPath(parse))}--help");
            return ExitCodes.WrongUsage;
        }

        using var output = channels.OutputText();
        var configuration = new InvocationConfiguration { Output = output, Error = channels.Error, EnableDefaultExceptionHandler = false };
        try
        {
            return parse.InvokeAsync(configuration, stop).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is UsageException or ArgumentException)
        {
            Complain(exception.Message);
            return ExitCodes.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Stopped;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Complain(exception.Message);
            return ExitCodes.SomeFailed;
        }

        void Complain(string message) => channels.Error.WriteLine($"quoteextract: {message}");
    }

    private static IEnumerable<string> CommandPath(ParseResult parse)
    {
        var names = new Stack<string>();
        for (System.CommandLine.Parsing.SymbolResult? at = parse.CommandResult; at is System.CommandLine.Parsing.CommandResult command; at = at.Parent)
            if (command.Command is not RootCommand) names.Push(command.Command.Name + " ");
        return names;
    }
}
