using QuoteExtract.Linguistics;
using QuoteExtract.Stances;

namespace QuoteExtract.Training.Evaluation;

/// <summary>What a classifier must beat: the polarity of the word nearest to the target's mention in the content, as its list says, no composition.</summary>
internal sealed class NearestWordBaseline : IStanceClassifier
{
    public IReadOnlyList<Stance> Classify(AnnotatedArticle article, Quotation quotation, IReadOnlyList<StanceTarget> targets) =>
        [.. targets.Select(target => new Stance(target.Name, Classify(article, quotation, target), 1))];

    private static StanceLabel Classify(AnnotatedArticle article, Quotation quotation, StanceTarget target)
    {
        var mentions = TargetFinder.Find(article, quotation, target);
        int nearest = int.MaxValue, sign = 0;
        foreach (var mention in mentions)
            foreach (var span in quotation.Content)
                for (int i = article.TokenAt(span.Start); i < article.Tokens.Length && article.Tokens[i].Span.Start < span.End; i++)
                {
                    int distance = Math.Abs(i - mention.Start);
                    if (distance >= nearest || (i >= mention.Start && i < mention.End)) continue;
                    if (StanceFrames.Worth(article.Word(i).ToString().ToLowerInvariant()) is var polarity and not 0) (nearest, sign) = (distance, polarity);
                }
        return sign > 0 ? StanceLabel.Favor : sign < 0 ? StanceLabel.Against : StanceLabel.None;
    }
}
