namespace QuoteExtract.Speakers;

/// <summary>
/// What a reader has in mind at a point of the article: the entities last mentioned, and how prominently. A pronoun means
/// the most prominent one that fits it.
/// </summary>
internal sealed class Discourse(ArticleWords words)
{
    private const int Span = 48;

    private const double PerSentence = 0.6, PerPlace = 0.05, Subject = 1.2, Speaker = 1.4, Quoted = -2.5, Modifier = -0.7, Untyped = -0.4;

    private readonly Queue<Recent> _recent = new();
    private int _lastOutside = -1;

    /// <summary>Takes in a mention; mentions come in text order.</summary>
    public void See(CastMember member, int token, bool speaks)
    {
        _recent.Enqueue(new Recent(member, token, speaks, words.IsQuoted(token), !speaks && IsModifier(token), IsSubject(token)));
        if (_recent.Count > Span) _recent.Dequeue();
        member.LastSeen = token;
        _lastOutside = words.IsQuoted(token) ? _lastOutside : words.SentenceOf(token);
    }

    /// <summary>The entity that a pronoun at a token means; null when none fits.</summary>
    public CastMember? Antecedent(int token, string whom)
    {
        CastMember? best = null;
        double bestScore = double.NegativeInfinity;
        int sentence = words.SentenceOf(token), place = _recent.Count;
        foreach (var recent in _recent)
        {
            place--;
            if (Fit(recent.Member, whom) is not { } fit) continue;
            double score = fit - PerSentence * (sentence - words.SentenceOf(recent.Token)) - PerPlace * place
                + (recent.Speaks ? Speaker : 0) + (recent.IsSubject ? Subject : 0) + (recent.IsModifier ? Modifier : 0)
                + (recent.IsQuoted ? Quoted : 0) + 0.3 * Math.Log(1 + recent.Member.Weight);
            if (score >= bestScore) (best, bestScore) = (recent.Member, score);
        }
        return best;
    }

    // Null for those a pronoun cannot mean; less for those of which the article does not tell that it can.
    private static double? Fit(CastMember member, string whom)
    {
        switch (whom)
        {
            case "m" or "f":
                var gender = SpeakerLexicons.GenderOf(whom);
                if (!member.CanBe(gender)) return null;
                if (member.Type == EntityType.Person) return member.Gender == gender ? 0 : Untyped;
                return member.Type == EntityType.Other && member.IsNamed ? 2 * Untyped : null;
            case "person":
                return member.Type == EntityType.Person ? 0 : null;
            case "organization":
                return member.Type == EntityType.Organization && member.IsNamed ? 0 : null;
            case "plural":
                return member.Type switch { EntityType.Group => 1, EntityType.Organization => 0, _ => null };
            case "thing":
                return member.Type switch { EntityType.Organization or EntityType.Document => 0.5, EntityType.Location => 0, _ => null };
            default:
                return null;
        }
    }

    // The first mention of a sentence that stands outside quotation marks is taken for its subject.
    private bool IsSubject(int token)
    {
        if (words.Article.Tokens[token].Relation is { } relation) return relation.StartsWith("nsubj", StringComparison.Ordinal);
        return !words.IsQuoted(token) && words.SentenceOf(token) != _lastOutside;
    }

    // "with X", "X's": inside another phrase.
    private bool IsModifier(int token) =>
        token > words.Sentence(token).Start && (words.IsKind(token - 1, "preposition") || words.Is(token - 1, "of"))
        || token + 1 < words.Count && words.IsPossessiveMark(token + 1);

    private readonly record struct Recent(CastMember Member, int Token, bool Speaks, bool IsQuoted, bool IsModifier, bool IsSubject);
}
