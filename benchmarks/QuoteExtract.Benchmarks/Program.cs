using BenchmarkDotNet.Running;
using QuoteExtract.Benchmarks;

if (args is ["throughput", .. var corpora]) Console.WriteLine(Throughput.Measure(corpora));
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
