using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// Adds up the words for and against that stand in one clause with the target: <c>We <u>welcome</u> the treaty</c>. Negations
/// turn them, conditions weaken them, and the cue counts with the content (<c>rejected</c>).
/// </summary>
internal sealed class LexiconStanceClassifier : IStanceClassifier
{
    private const double Threshold = 0.5, Untouched = 0.95, Undecided = 0.6;

    public IReadOnlyList<Stance> Classify(AnnotatedArticle article, Quotation quotation, IReadOnlyList<StanceTarget> targets)
    {
        var stances = new Stance[targets.Count];
        for (int i = 0; i < targets.Count; i++) stances[i] = Classify(article, quotation, targets[i]);
        return stances;
    }

    private static Stance Classify(AnnotatedArticle article, Quotation quotation, StanceTarget target)
    {
        var mentions = TargetFinder.Find(article, quotation, target);
        if (mentions.Count == 0) return new Stance(target.Name, StanceLabel.None, Untouched);
        double score = mentions.GroupBy(mention => Clause.Around(article, quotation, mention.Start))
            .Sum(clause => clause.Key.Polarity(article, clause.First())) + Cue(article, quotation);
        if (Math.Abs(score) < Threshold) return new Stance(target.Name, StanceLabel.None, Undecided);
        return new Stance(target.Name, score > 0 ? StanceLabel.Favor : StanceLabel.Against, Math.Min(0.9, 0.5 + 0.12 * Math.Abs(score)));
    }

    // "He rejected the treaty": the cue's own word, turned by a negation inside the cue.
    private static double Cue(AnnotatedArticle article, Quotation quotation)
    {
        if (quotation.Cue is not { } cue) return 0;
        double polarity = 0;
        bool negated = false;
        for (int i = article.TokenAt(cue.Start); i < article.Tokens.Length && article.Tokens[i].Span.Start < cue.End; i++)
        {
            if (StanceWords.Is(article.Word(i), "negation")) negated = true;
            if (StanceWords.Polarity(article.Word(i), out string kind) is var value and not 0 && kind == "attitude") polarity = value;
        }
        return negated ? -polarity : polarity;
    }
}
