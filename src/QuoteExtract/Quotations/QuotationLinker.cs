using QuoteExtract.Linguistics;
using QuoteExtract.Text;

namespace QuoteExtract.Quotations;

/// <summary>
/// Links each content to the nearest cue and each cue to the nearest source, level by level, so that links never cross a
/// content. Contents of one cue are one quotation; quoted words that follow quoted words without a cue of their own go on
/// with them (PolNeAR: “A,” he said. “B.” is one attribution).
/// </summary>
internal sealed class QuotationLinker : IQuotationLinker
{
    public IReadOnlyList<Quotation> Link(AnnotatedArticle article, IReadOnlyList<DetectedSpan> spans)
    {
        var costs = new LinkCosts(article);
        var quoted = new QuotedText(article.Structure);
        var drafts = new List<QuotationDraft>();
        foreach (var level in SpanLevel.Read(spans))
            if (level.Contents.Count > 0) drafts.AddRange(new LevelLinker(article, costs, quoted, level).Link());
        return QuotationAssembler.Assemble(article, drafts);
    }
}
