using System.Text;

namespace QuoteExtract.Cli;

/// <summary>Where a run of the command reads and writes. Bytes in and out, so that UTF-8 is checked here and by nobody else.</summary>
internal sealed record Channels(Stream Input, Stream Output, TextWriter Error) : IDisposable
{
    /// <summary>The width of a table that no terminal bounds.</summary>
    public const int PlainWidth = 100;

    /// <summary>UTF-8 without a byte-order mark; what cannot be written becomes U+FFFD.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether a person types the input.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>Whether a person reads the output as it comes.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person reads the errors as they come.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The columns of the terminal.</summary>
    public int Width { get; init; } = PlainWidth;

    /// <summary>Those of this process.</summary>
    public static Channels OfProcess() => new(
        Console.OpenStandardInput(), Console.OpenStandardOutput(),
        Text(Console.OpenStandardError()))
    {
        InputIsTerminal = !Console.IsInputRedirected,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? PlainWidth : Math.Max(40, Console.WindowWidth),
    };

    /// <summary>A writer to <see cref="Output"/> that hands on each line at once.</summary>
    public StreamWriter OutputText() => Text(Output);

    /// <summary>A writer of UTF-8 lines to a stream that stays open.</summary>
    public static StreamWriter Text(Stream stream) => new(stream, Utf8, leaveOpen: true) { AutoFlush = true, NewLine = "\n" };

    public void Dispose()
    {
        Output.Flush();
        Error.Flush();
    }
}
