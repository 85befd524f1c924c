using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// Tells where a speaker stands: finds the target's mentions (<see cref="TargetFinder"/>), composes the polarities of the words around them over the
/// dependencies (<see cref="StanceScope"/>), and lets a network read words and composition together (<see cref="StanceModel"/>).
/// </summary>
internal sealed class StanceClassifier(StanceModel? model = null) : IStanceClassifier
{
    private const int MostEvidence = 5, Digits = 4;

    /// <summary>Words below this share of the strongest word's decided nothing.</summary>
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
        if (weights.Judge(article, quotation, target) is not { } judgement)
            return Of(target, StanceLabel.None, (1 - weights.Absent) / 2, (1 - weights.Absent) / 2, []);
        var label = judgement.Label;
        return Of(target, label, judgement.Favor, judgement.Against, label == StanceLabel.None ? [] : Evidence(article, judgement));
    }

    private static Stance Of(StanceTarget target, StanceLabel label, double favor, double against, IReadOnlyList<TextSpan> evidence)
    {
        double confidence = label switch { StanceLabel.Favor => favor, StanceLabel.Against => against, _ => 1 - favor - against };
        return new Stance(target.Name, label, Math.Round(confidence, Digits))
        {
            Favor = Math.Round(favor, Digits),
            Against = Math.Round(against, Digits),
            Evidence = evidence,
        };
    }

    // The words that spoke loudest for the label, in text order.
    private static TextSpan[] Evidence(AnnotatedArticle article, StanceJudgement judgement)
    {
        var said = new List<(int Token, double Share)>();
        for (int n = 0; n < judgement.Inputs.Tokens.Length; n++)
        {
            int token = judgement.Inputs.Tokens[n];
            if (!judgement.Inputs.CanDecide(token) || !char.IsLetter(article.Word(token)[0])) continue;
            if (article.Tokens[token].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adp or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Cconj) continue;
            if (judgement.Share(n, judgement.Label) is var share and > 0) said.Add((token, share));
        }
        double most = said.Count == 0 ? 0 : said.Max(word => word.Share);
        return [.. said.Where(word => word.Share >= Least * most).OrderByDescending(word => word.Share).ThenBy(word => word.Token)
            .Take(MostEvidence).OrderBy(word => word.Token).Select(word => article.Tokens[word.Token].Span)];
    }
}
