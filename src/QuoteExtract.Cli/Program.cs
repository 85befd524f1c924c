Console.Error.WriteLine("quoteextract: no command yet");
return 2;
