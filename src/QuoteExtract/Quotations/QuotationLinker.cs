using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>
/// Links contents, cues and sources level by level, so that links never cross a content. Among the few that stand near, <see cref="LinkRanker"/>
/// chooses. Contents of one cue are one quotation; so are quoted words and those that go on with them (PolNeAR: “A,” he said. “B.” is one attribution).
/// </summary>
/// <param name="chooser">What chooses; the embedded ranker when null.</param>
internal sealed class QuotationLinker(ILinkChooser? chooser = null) : IQuotationLinker
{
    public IReadOnlyList<Quotation> Link(AnnotatedArticle article, IReadOnlyList<DetectedSpan> spans)
    {
        var text = new LinkText(article);
        var options = new LinkOptions(text.HasTrees);
        var drafts = new List<QuotationDraft>();
        foreach (var level in SpanLevel.Read(spans))
            if (level.Contents.Count > 0) drafts.AddRange(new LevelLinker(text, level, options, chooser ?? LinkRanker.Default).Link());
        return QuotationAssembler.Assemble(article, drafts);
    }
}
