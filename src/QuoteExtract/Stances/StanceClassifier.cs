using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// Tells where a speaker stands: finds the target's mentions (<see cref="TargetFinder"/>), composes what the words around them say of it
/// (<see cref="FrameReader"/>), and where that is not sure, lets a network read the words (<see cref="StanceReader"/>).
/// </summary>
internal sealed class StanceClassifier(StanceReader? reader = null) : IStanceClassifier
{
    private const int MostEvidence = 5, Digits = 4;

    /// <summary>How likely none is where the frames are sure that somebody else's stance is told: 16 of 27 in news, nearly always in plain sentences.</summary>
    private const double Told = 0.7;

    /// <summary>Words below this share of the word that was looked at most decided nothing.</summary>
    private const double Least = 0.3;

    public IReadOnlyList<Stance> Classify(AnnotatedArticle article, Quotation quotation, IReadOnlyList<StanceTarget> targets)
    {
        var stances = new Stance[targets.Count];
        for (int i = 0; i < targets.Count; i++) stances[i] = Classify(article, quotation, targets[i]);
        return stances;
    }

    private Stance Classify(AnnotatedArticle article, Quotation quotation, StanceTarget target)
    {
        var model = reader ?? StanceReader.Default;
        var mentions = TargetFinder.Find(article, quotation, target);
        if (mentions.Count == 0)
        {
            double side = (1 - model.Absent) / 2;
            return Of(target, StanceLabel.None, side, side, "absent", []);
        }
        var frames = FrameReader.Read(article, quotation, mentions, TargetWords.Of(target).IsPerson);
        if (frames is { IsSure: true, Label: not StanceLabel.None })
        {
            double sure = model.Sure, other = (1 - model.Sure) / 2;
            var (favor, against) = frames.Label == StanceLabel.Favor ? (sure, other) : (other, sure);
            return Of(target, frames.Label, favor, against, "frames", SpansOf(article, frames.Words));
        }
        // "Her rivals reject it" is none of hers.
        if (frames is { IsSure: true, IsTold: true } || NestedSpeech.IsSomebodyElses(article, quotation, mentions))
            return Of(target, StanceLabel.None, (1 - Told) / 2, (1 - Told) / 2, "frames", []);
        var judgement = model.Judge(article, quotation, target, mentions, frames);
        var words = judgement.Label == StanceLabel.None ? [] : judgement.Words(article, MostEvidence, Least);
        return Of(target, judgement.Label, judgement.Favor, judgement.Against, "reader", SpansOf(article, words));
    }

    private static IReadOnlyList<TextSpan> SpansOf(AnnotatedArticle article, IReadOnlyList<int> tokens) =>
        [.. tokens.Select(token => article.Tokens[token].Span)];

    private static Stance Of(
        StanceTarget target, StanceLabel label, double favor, double against, string decidedBy, IReadOnlyList<TextSpan> evidence)
    {
        double confidence = label switch
        {
            StanceLabel.Favor => favor,
            StanceLabel.Against => against,
            _ => 1 - favor - against,
        };
        return new Stance(target.Name, label, Math.Round(confidence, Digits))
        {
            Favor = Math.Round(favor, Digits),
            Against = Math.Round(against, Digits),
            DecidedBy = decidedBy,
            Evidence = evidence,
        };
    }
}
