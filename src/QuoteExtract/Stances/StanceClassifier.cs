using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// Tells where a speaker stands: finds the target's mentions, composes the polarities of the words around them over the dependencies
/// (<see cref="StanceScope"/>), and lets a log-linear model weigh what it sees (<see cref="StanceModel"/>).
/// </summary>
internal sealed class StanceClassifier(StanceModel? model = null) : IStanceClassifier
{
    private const int MostEvidence = 5, Digits = 4;

    /// <summary>Words below this share of the strongest word's weight decided nothing.</summary>
    private const double Least = 0.3;

    public IReadOnlyList<Stance> Classify(AnnotatedArticle article, Quotation quotation, IReadOnlyList<StanceTarget> targets)
    {
        var stances = new Stance[targets.Count];
        for (int i = 0; i < targets.Count; i++) stances[i] = Classify(article, quotation, targets[i]);
        return stances;
    }

    private Stance Classify(AnnotatedArticle article, Quotation quotation, StanceTarget target)
    {
        var weights = model ?? StanceModel.Default;
        var mentions = TargetFinder.Find(article, quotation, target);
        if (mentions.Count == 0) return Of(target, 0, 0, weights.Absent, []);
        var features = new List<StanceFeature>();
        var scope = new StanceScope(article, quotation, mentions);
        if (scope.SaysNothing || scope.StatesCondition) return Of(target, 0, 0, weights.Absent, []);
        StanceFeatures.Read(article, scope, target, 1, features);
        var (favor, against, none) = weights.Judge(features);
        var evidence = none >= favor + against ? [] : Evidence(article, weights, features, favor > against ? 1 : -1);
        return Of(target, favor, against, none, evidence);
    }

    private static Stance Of(StanceTarget target, double favor, double against, double none, IReadOnlyList<TextSpan> evidence)
    {
        // A side is taken when that is likelier than not, and it is the likelier side.
        var (label, confidence) = none >= favor + against ? (StanceLabel.None, none) : favor > against ? (StanceLabel.Favor, favor) : (StanceLabel.Against, against);
        if (label == StanceLabel.None && favor == 0 && against == 0) (favor, against) = ((1 - none) / 2, (1 - none) / 2);
        return new Stance(target.Name, label, Math.Round(confidence, Digits))
        {
            Favor = Math.Round(favor, Digits),
            Against = Math.Round(against, Digits),
            Evidence = evidence,
        };
    }

    // The words whose features spoke loudest for the label, in text order.
    private static TextSpan[] Evidence(AnnotatedArticle article, StanceModel weights, List<StanceFeature> features, int sign)
    {
        var said = new Dictionary<int, double>();
        foreach (var feature in features)
        {
            if (feature.Token < 0 || article.Tokens[feature.Token].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adp or PartOfSpeech.Propn or PartOfSpeech.Punct) continue;
            var (side, favor) = weights.Weigh(feature);
            said[feature.Token] = said.GetValueOrDefault(feature.Token) + Math.Max(side, 0) / 2 + sign * favor;
        }
        double most = said.Count == 0 ? 0 : said.Values.Max();
        return [.. said.Where(word => word.Value > 0 && word.Value >= Least * most).OrderByDescending(word => word.Value).ThenBy(word => word.Key)
            .Take(MostEvidence).OrderBy(word => word.Key).Select(word => article.Tokens[word.Key].Span)];
    }
}
