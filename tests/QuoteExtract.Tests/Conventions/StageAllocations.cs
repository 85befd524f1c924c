namespace QuoteExtract.Tests.Conventions;

/// <summary>What the stages of the pipeline allocate, each given what the ones before it made.</summary>
internal static class StageAllocations
{
    private const int Runs = 3;

    /// <summary>Bytes for 1,000 characters by stage, in the order of the pipeline, models and lists already loaded.</summary>
    public static IReadOnlyList<(string Stage, long Bytes)> Measure(string text)
    {
        var stages = new ExtractionStages();
        var article = new Article(text);
        var found = new List<(string, long)>();

        var structure = Of("structure", () => stages.Structurer.Structure(article));
        var annotated = Of("annotate", () => stages.Annotator.Annotate(article, structure));
        var spans = Of("detect", () => stages.Detector.Detect(annotated));
        var linked = Of("link", () => stages.Linker.Link(annotated, spans));
        var resolution = Of("speakers", () => stages.Speakers.Resolve(annotated, linked));
        var quotations = linked.Zip(resolution.Speakers, resolution.Put).ToList();
        Of("claims", () => stages.Claims.Extract(annotated, quotations));
        Of("stances", () => quotations.ConvertAll(quotation => stages.Stances.Classify(annotated, quotation, [StanceTarget.PeaceTreaty])));
        return found;

        TResult Of<TResult>(string stage, Func<TResult> work)
        {
            var result = work();
            // The least of some runs: arrays that go back to a pool are made anew where a collection comes between.
            long least = long.MaxValue;
            for (int run = 0; run < Runs; run++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                result = work();
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }
            found.Add((stage, least * 1000 / text.Length));
            return result;
        }
    }
}
