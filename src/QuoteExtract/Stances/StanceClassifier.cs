using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

internal sealed class StanceClassifier : IStanceClassifier
{
    public IReadOnlyList<Stance> Classify(AnnotatedArticle article, Quotation quotation, IReadOnlyList<StanceTarget> targets) =>
        [.. targets.Select(target => new Stance(target.Name, StanceLabel.None, 1))];
}
