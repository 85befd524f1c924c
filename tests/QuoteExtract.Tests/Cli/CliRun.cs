using System.Text;
using QuoteExtract.Cli;

namespace QuoteExtract.Tests.Cli;

/// <summary>One run of the command inside the test's own process.</summary>
internal sealed record CliRun(int Code, byte[] Bytes, string Error)
{
    public string Output => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static CliRun Of(params string[] args) => Of([], args);

    public static CliRun Of(byte[] input, params string[] args) => Of(channels => channels with { Input = new MemoryStream(input) }, args);

    public static CliRun Of(Func<Channels, Channels> with, string[] args, CancellationToken stop = default)
    {
        var output = new MemoryStream();
        var error = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run(args, with(new Channels(Stream.Null, output, error)), stop);
        return new CliRun(code, output.ToArray(), error.ToString());
    }
}
