namespace QuoteExtract.Speakers;

/// <summary>Takes in the mentions of an article in text order: names, and he and she wherever they stand.</summary>
internal sealed class MentionWalk
{
    private readonly ArticleWords _words;
    private readonly IReadOnlyList<NameMention> _names;
    private readonly Cast _cast;
    private readonly Discourse _discourse;
    private readonly bool[] _isSource;
    private readonly Dictionary<int, Antecedent?> _pronouns = [];
    private int _next, _nextName;

    /// <param name="words">The article.</param>
    /// <param name="names">Its names in text order.</param>
    /// <param name="cast">Whose names they are.</param>
    /// <param name="discourse">What takes the mentions in.</param>
    /// <param name="sources">The sources of its quotations.</param>
    public MentionWalk(ArticleWords words, IReadOnlyList<NameMention> names, Cast cast, Discourse discourse, IEnumerable<TextSpan> sources)
    {
        (_words, _names, _cast, _discourse) = (words, names, cast, discourse);
        _isSource = new bool[words.Count];
        foreach (var source in sources)
            for (int i = words.Article.TokenAt(source.Start); i < words.Count && words.Article.Tokens[i].Span.Start < source.End; i++) _isSource[i] = true;
    }

    /// <summary>Takes in what comes before a token.</summary>
    public void GoTo(int token)
    {
        for (; _next < token; _next++)
        {
            if (_nextName < _names.Count && _names[_nextName].Start <= _next) SeeName();
            else if (WhomAt(_next) is { } whom) SeePronoun(_next, whom);
        }
    }

    /// <summary>Whom a pronoun that was taken in means; null when nobody fits.</summary>
    public Antecedent? At(int token) => _pronouns.GetValueOrDefault(token);

    private void SeeName()
    {
        var name = _names[_nextName];
        var member = _cast.OfName(_nextName++);
        member.AddMention(_words.Article.SpanOf(name.Start, name.End), MentionType.Name);
        _discourse.See(member, name.Start, name.End, _isSource[name.Start]);
        // "Roe and Doe".
        if (_nextName < 2 || _names[_nextName - 2].End + 1 != name.TitleStart || !_words.Is(name.TitleStart - 1, "and")) return;
        var other = _cast.OfName(_nextName - 2);
        if (other != member && other.Type == member.Type && member.Type is not EntityType.Other) _discourse.SeeTogether([other, member], name.Start);
    }

    // A pronoun for one person of one gender.
    private string? WhomAt(int token) =>
        SpeakerLexicons.Pronouns.TryGet(_words[token], out string[] columns) && columns[0] is "m" or "f" ? columns[0] : null;

    private void SeePronoun(int token, string whom)
    {
        var antecedent = _discourse.Antecedent(token, whom, _isSource[token], Ahead(token));
        _pronouns[token] = antecedent;
        if (antecedent is not { Member: var member }) return;
        if (member.Gender == Gender.Unknown) member.Gender = SpeakerLexicons.GenderOf(whom);
        if (member.Type == EntityType.Other) member.Type = EntityType.Person;
        member.AddMention(_words.Article.Tokens[token].Span, MentionType.Pronoun);
        _discourse.See(member, token, token + 1, _isSource[token], isPronoun: true);
    }

    // The next name of the sentence.
    private Recent? Ahead(int token)
    {
        if (_nextName >= _names.Count || _names[_nextName].Start >= _words.Sentence(token).End) return null;
        var name = _names[_nextName];
        return _discourse.Mention(_cast.OfName(_nextName), name.Start, name.End, _isSource[name.Start], isPronoun: false);
    }
}
