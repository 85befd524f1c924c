using QuoteExtract.Linguistics;
using QuoteExtract.Stances;

namespace QuoteExtract.Training.Evaluation;

/// <summary>The other thing that a classifier must beat.</summary>
internal sealed class AlwaysNone : IStanceClassifier
{
    public IReadOnlyList<Stance> Classify(AnnotatedArticle article, Quotation quotation, IReadOnlyList<StanceTarget> targets) =>
        [.. targets.Select(target => new Stance(target.Name, StanceLabel.None, 1))];
}
