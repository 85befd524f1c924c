using System.Diagnostics;
using Spectre.Console;

namespace QuoteExtract.Cli.Output;

/// <summary>A bar on the terminal's last line while a batch runs. It is wiped before anything else is written, so that it can share
/// its terminal with the records; on anything but a terminal it does not exist.</summary>
internal sealed class ProgressLine
{
    private const int BarWidth = 30;
    private readonly TextWriter _error;
    private readonly long? _total;
    private readonly bool _shown;
    private long _drawnAt;
    private bool _drawn;

    /// <param name="channels">The terminal is that of <see cref="Channels.Error"/>.</param>
    /// <param name="total">How many bytes there are to read; null when nobody knows.</param>
    public ProgressLine(Channels channels, long? total)
    {
        _error = channels.Error;
        _total = total;
        _shown = channels.ErrorIsTerminal
            && AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_error) }).Profile.Capabilities.Ansi;
    }

    /// <summary>Takes the bar away.</summary>
    public void Wipe()
    {
        if (_drawn) _error.Write("\r\e[2K");
        _drawn = false;
    }

    /// <summary>Draws the bar, from the second article on and ten times a second at most.</summary>
    public void Draw(long bytes, int articles, int failed)
    {
        if (!_shown || articles < 2 || Stopwatch.GetElapsedTime(_drawnAt).TotalMilliseconds < 100) return;
        Wipe();
        _drawnAt = Stopwatch.GetTimestamp();
        _drawn = true;
        if (_total is > 0 and var total)
        {
            double part = Math.Min(1, (double)bytes / total);
            int full = (int)(part * BarWidth);
            _error.Write($"{new string('━', full)}\e[90m{new string('─', BarWidth - full)}\e[0m {part,4:P0} · ");
        }
        _error.Write($"{articles:N0} articles" + (failed > 0 ? $", {failed:N0} failed" : ""));
    }
}
