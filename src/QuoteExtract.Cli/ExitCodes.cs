namespace QuoteExtract.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Some article failed; the records of the others are written.</summary>
    public const int SomeFailed = 1;

    /// <summary>The arguments make no sense; nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>Stopped by Ctrl-C (128 + SIGINT, as shells count); what was written stays.</summary>
    public const int Stopped = 130;
}
