namespace QuoteExtract.Cli;

/// <summary>The arguments make no sense; the message says which and why.</summary>
internal sealed class UsageException(string message) : Exception(message);
