using System.CommandLine;

namespace QuoteExtract.Cli.Commands;

/// <summary><c>--model</c>: which of the library's models works.</summary>
internal static class ModelOption
{
    public static Option<ExtractionModel?> Create(string description)
    {
        var option = new Option<ExtractionModel?>("--model") { Description = description, HelpName = "accurate|fast" };
        option.AcceptOnlyFromAmong("accurate", "fast");
        return option;
    }
}
