namespace QuoteExtract.Speakers;

/// <summary>
/// What a reader has in mind at a point of the article: the entities last mentioned, and how prominently. A pronoun means
/// the one whose mentions fit it best, by a log-linear ranker over all mentions (Denis and Baldridge 2008).
/// </summary>
internal sealed class Discourse(ArticleWords words, double[] weights)
{
    private const int Span = 40;

    private readonly Queue<Recent> _recent = new();

    /// <summary>For each token in a content, the token after the first of its source; 0 elsewhere.</summary>
    public int[] SourceAt { get; } = new int[words.Count];

    /// <summary>Who speaks the direct or indirect content that a token is in, when a name tells it; for each token.</summary>
    public CastMember?[] SpeakerAt { get; } = new CastMember?[words.Count];

    private PronounFeatures Features => field ??= new(words, SourceAt);

    /// <summary>Those who were last named together, "Roe and Doe"; empty when nobody was.</summary>
    public IReadOnlyList<CastMember> Together { get; private set; } = [];

    /// <summary>Where they were.</summary>
    public int TogetherAt { get; private set; } = -1;

    /// <summary>Told of every choice: the pronoun, the candidates, the features of each.</summary>
    public Action<int, IReadOnlyList<Recent>, IReadOnlyList<PronounFeature[]>>? Observer { get; init; }

    /// <summary>Says whom a pronoun means, in training; null leaves the choice to the ranker.</summary>
    public Func<int, CastMember?>? Teacher { get; init; }

    /// <summary>Takes in a mention; mentions come in text order.</summary>
    public void See(CastMember member, int start, int end, bool speaks, bool isPronoun = false)
    {
        _recent.Enqueue(Mention(member, start, end, speaks, isPronoun));
        if (_recent.Count > Span) _recent.Dequeue();
        member.LastSeen = start;
        if (speaks) Features.LastSpeaker = member;
        if (isPronoun) Features.LastPronoun = member;
    }

    /// <summary>Takes in several who are named together.</summary>
    public void SeeTogether(IReadOnlyList<CastMember> members, int token) => (Together, TogetherAt) = (members, token);

    /// <summary>A mention as it would be kept in mind.</summary>
    public Recent Mention(CastMember member, int start, int end, bool speaks, bool isPronoun) =>
        new(member, start, Features.HeadOf(start, end), speaks, words.IsQuoted(start), isPronoun, end - start);

    /// <summary>The entity that a pronoun, or a description that works as one, means; null when none fits.</summary>
    /// <param name="token">The pronoun.</param>
    /// <param name="whom">Whom it can mean, as pronouns.tsv says.</param>
    /// <param name="isSource">Whether it is the source of a quotation.</param>
    /// <param name="ahead">A mention after the pronoun in its sentence, which it may also mean: "In his book, Roe says".</param>
    /// <param name="accept">Leaves mentions out; null takes all that fit.</param>
    public Antecedent? Antecedent(int token, string whom, bool isSource = true, Recent? ahead = null, Func<CastMember, bool>? accept = null)
    {
        var candidates = new List<Recent>();
        foreach (var recent in _recent)
            if (Fits(recent.Member, whom) && accept?.Invoke(recent.Member) != false) candidates.Add(recent);
        if (ahead is { } later && Fits(later.Member, whom)) candidates.Add(later);
        if (candidates.Count == 0) return null;
        Features.Begin(token, whom, isSource, SpeakerAt[token], candidates);
        var features = new PronounFeature[candidates.Count][];
        var score = new Dictionary<CastMember, double>();
        double sum = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            features[i] = Features.Of(i);
            double odds = 0;
            foreach (var feature in features[i]) odds += weights[(int)feature];
            odds = Math.Exp(odds);
            sum += odds;
            score[candidates[i].Member] = score.GetValueOrDefault(candidates[i].Member) + odds;
        }
        Observer?.Invoke(token, candidates, features);
        if (Teacher?.Invoke(token) is { } right) return new Antecedent(right, 1);
        CastMember? best = null;
        foreach (var (member, odds) in score)
            if (best is null || odds > score[best]) best = member;
        return new Antecedent(best!, score[best!] / sum);
    }

    private static bool Fits(CastMember member, string whom) => whom switch
    {
        "m" or "f" => member.CanBe(SpeakerLexicons.GenderOf(whom)) && (member.Type == EntityType.Person || member.Type == EntityType.Other && member.IsNamed),
        "person" => member.Type == EntityType.Person,
        "organization" => member.Type == EntityType.Organization && member.IsNamed,
        "plural" => member.Type is EntityType.Group or EntityType.Organization,
        "thing" => member.Type is EntityType.Organization or EntityType.Document or EntityType.Location,
        _ => false,
    };
}
