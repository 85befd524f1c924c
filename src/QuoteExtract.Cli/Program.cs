using QuoteExtract.Cli;

using var channels = Channels.OfProcess();
return CommandLine.Run(args, channels);
