using System.CommandLine;
using QuoteExtract.Cli.Input;

namespace QuoteExtract.Cli.Commands;

/// <summary>The arguments of every command that reads articles.</summary>
internal sealed class ArticleArguments
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files (.txt is one article; .jsonl and .jsonl.gz hold one a line), folders of such files, or - for standard input. "
            + "By default standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<InputFormat?> _format = new("--input", "-i")
    {
        Description = "How the input holds articles; by default a file's name tells, and standard input is text.",
        HelpName = "text|jsonl",
    };

    private readonly Option<int> _jobs = new("--jobs", "-j")
    {
        Description = "How many articles are worked on at a time; the order of the output does not change.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public ArticleArguments(Command command)
    {
        _format.AcceptOnlyFromAmong("text", "jsonl");
        _paths.Validators.Add(result =>
        {
            // A mistyped option would otherwise be taken for a file that is missing.
            foreach (string path in result.Tokens.Select(token => token.Value))
                if (path.Length > 1 && path[0] == '-' && !File.Exists(path)) result.AddError($"There is no option {path}, and no such file.");
        });
        _jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int jobs) && jobs < 1)
                result.AddError($"--jobs must be at least 1; it is {jobs}.");
        });
        command.Arguments.Add(_paths);
        command.Options.Add(_format);
        command.Options.Add(_jobs);
    }

    /// <summary>The files to read, folders resolved.</summary>
    public IReadOnlyList<string> Files(ParseResult parse, Channels channels)
    {
        string[] paths = parse.GetValue(_paths) ?? [];
        if (paths.Length == 0 && channels.InputIsTerminal)
            throw new UsageException("Name a file or folder, or - to type an article.");
        if (paths.Count(path => path == "-") > 1)
            throw new UsageException("Standard input (-) can be read only once.");
        return InputFiles.Find(paths.Length == 0 ? ["-"] : paths);
    }

    public InputFormat? Format(ParseResult parse) => parse.GetValue(_format);

    public int Jobs(ParseResult parse) => parse.GetValue(_jobs);
}
