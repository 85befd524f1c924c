using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>The last stage: where a speaker stands. Safe from any number of threads.</summary>
public interface IStanceClassifier
{
    /// <summary>Classifies the stance of a quotation's speaker on each target, in the order of the targets. The answer on
    /// one target does not depend on the others.</summary>
    IReadOnlyList<Stance> Classify(AnnotatedArticle article, Quotation quotation, IReadOnlyList<StanceTarget> targets);
}
