namespace QuoteExtract.Speakers;

/// <summary>Computes the features of the mentions that a pronoun could mean.</summary>
/// <param name="words">The article.</param>
/// <param name="sourceAt">For each token in a content, the token after the first of its source; 0 elsewhere.</param>
internal sealed class PronounFeatures(ArticleWords words, int[] sourceAt)
{
    private const int FarthestHead = 12;

    private readonly List<PronounFeature> _found = [];
    private IReadOnlyList<Recent> _candidates = [];
    private int _token, _sentence, _verb, _governor, _mostNamed, _firstNamed;
    private Role _role;
    private Gender _gender;
    private bool _isQuoted, _isReflexive, _isSource;
    private CastMember? _speaker;

    private enum Role { Other, Subject, Object, Oblique, Possessive, Modifier }

    /// <summary>The entity of the last source.</summary>
    public CastMember? LastSpeaker { get; set; }

    /// <summary>The entity of the last pronoun.</summary>
    public CastMember? LastPronoun { get; set; }

    /// <summary>Turns to a pronoun and the mentions that it could mean, in text order.</summary>
    public void Begin(int token, string whom, bool isSource, CastMember? speaker, IReadOnlyList<Recent> candidates)
    {
        (_token, _candidates, _speaker) = (token, candidates, speaker);
        _sentence = words.SentenceOf(token);
        _role = RoleOf(token);
        _gender = SpeakerLexicons.GenderOf(whom);
        _isQuoted = words.IsQuoted(token);
        _isSource = isSource;
        _isReflexive = words[token].EndsWith("self", StringComparison.OrdinalIgnoreCase);
        _verb = VerbOf(token);
        _governor = _verb < 0 ? -1 : VerbOf(_verb);
        _mostNamed = candidates.Max(one => one.Member.Weight);
        _firstNamed = candidates.Min(one => one.Member.FirstNamed);
    }

    /// <summary>The features of a candidate.</summary>
    public PronounFeature[] Of(int index)
    {
        _found.Clear();
        var one = _candidates[index];
        AddDistance(index, one);
        AddSyntax(one);
        AddEntity(one);
        AddSpeech(one);
        return [.. _found];
    }

    /// <summary>The word of a phrase on which the others depend.</summary>
    public int HeadOf(int start, int end)
    {
        for (int i = start; i < end; i++)
            if (words.Article.Tokens[i].Head is var head && (head < start || head >= end)) return i;
        return start;
    }

    private void AddDistance(int index, Recent one)
    {
        int back = _sentence - words.SentenceOf(one.Token), blocks = words.BlockOf(_token) - words.BlockOf(one.Token);
        if (one.Token > _token) _found.Add(PronounFeature.After);
        _found.Add(back switch { <= 0 => PronounFeature.SameSentence, 1 => PronounFeature.PreviousSentence, 2 => PronounFeature.TwoSentences, 3 => PronounFeature.ThreeSentences, _ => PronounFeature.Further });
        if (blocks == 0) _found.Add(PronounFeature.SameBlock);
        else if (blocks == 1) _found.Add(PronounFeature.PreviousBlock);
        var between = new HashSet<CastMember>();
        for (int i = index + 1; i < _candidates.Count && between.Count < 3; i++)
            if (_candidates[i].Token < _token && _candidates[i].Member != one.Member) between.Add(_candidates[i].Member);
        if (between.Count < 3) _found.Add(PronounFeature.Nearest + between.Count);
        if (between.Count == 0 && back == 0) _found.Add(PronounFeature.NearestInSentence);
    }

    private void AddSyntax(Recent one)
    {
        var role = RoleOf(one.Head);
        string relation = words.Article.Tokens[one.Head].Relation ?? "";
        int back = _sentence - words.SentenceOf(one.Token);
        PronounFeature? alone = role switch
        {
            Role.Subject => relation == "nsubj" ? PronounFeature.Subject : PronounFeature.PassiveSubject,
            Role.Object => PronounFeature.Object,
            Role.Oblique => PronounFeature.Oblique,
            Role.Possessive => PronounFeature.Possessive,
            Role.Modifier => PronounFeature.Modifier,
            _ => relation switch { "appos" => PronounFeature.Appositive, "conj" => PronounFeature.Conjunct, "vocative" => PronounFeature.Vocative, _ => null },
        };
        if (alone is { } feature) _found.Add(feature);
        PronounFeature? both = (role, _role) switch
        {
            (Role.Subject, Role.Subject) => PronounFeature.SubjectForSubject,
            (Role.Subject, Role.Object or Role.Oblique) => PronounFeature.SubjectForObject,
            (Role.Subject, Role.Possessive) => PronounFeature.SubjectForPossessive,
            (Role.Object, Role.Object or Role.Oblique) => PronounFeature.ObjectForObject,
            (Role.Object, Role.Subject) => PronounFeature.ObjectForSubject,
            (Role.Possessive, Role.Possessive) => PronounFeature.PossessiveForPossessive,
            (Role.Possessive, Role.Subject) => PronounFeature.PossessiveForSubject,
            (Role.Oblique or Role.Modifier, Role.Subject) => PronounFeature.ObliqueForSubject,
            (Role.Oblique or Role.Modifier, Role.Possessive) => PronounFeature.ObliqueForPossessive,
            _ => null,
        };
        if (both is { } pair) _found.Add(pair);
        bool isSubject = role == Role.Subject;
        if (isSubject && back == 0) _found.Add(PronounFeature.SubjectInSentence);
        if (isSubject && back == 1) _found.Add(PronounFeature.SubjectOfPreviousSentence);
        if (isSubject && words.Article.Tokens[one.Head].Head is var head and >= 0 && words.Article.Tokens[head].Head < 0) _found.Add(PronounFeature.MainSubject);
        if (one.Token == words.Sentence(one.Token).Start) _found.Add(back == 0 ? PronounFeature.OpensSentence : PronounFeature.OpensPreviousSentence);
        if (back != 0 || !isSubject) return;
        int verb = words.Article.Tokens[one.Head].Head;
        if (verb == _verb && _verb >= 0)
            _found.Add(_isReflexive ? PronounFeature.ReflexiveOfSubject : _role == Role.Possessive ? PronounFeature.SubjectOfItsVerbForPossessive : PronounFeature.SubjectOfItsVerb);
        else if (verb == _governor && _governor >= 0) _found.Add(PronounFeature.SubjectOfGovernor);
    }

    private void AddEntity(Recent one)
    {
        var member = one.Member;
        if (_gender != Gender.Unknown)
        {
            _found.Add(member.Gender == _gender ? PronounFeature.GenderKnown : member.LikelyGender == _gender ? PronounFeature.GenderLikely : PronounFeature.GenderUnknown);
            if (member.Type != EntityType.Person) _found.Add(PronounFeature.NotKnownAsPerson);
        }
        if (member.Weight == _mostNamed) _found.Add(PronounFeature.MostNamed);
        if (member.FirstNamed == _firstNamed) _found.Add(PronounFeature.FirstNamed);
        _found.Add(member.Weight switch { > 3 => PronounFeature.NamedOften, > 1 => PronounFeature.NamedTwice, _ => PronounFeature.NamedOnce });
        if (member == LastPronoun) _found.Add(PronounFeature.LastPronoun);
        if (one.IsPronoun) _found.Add(PronounFeature.IsPronoun);
        if (one.Words > 1) _found.Add(PronounFeature.FullName);
    }

    private void AddSpeech(Recent one)
    {
        if (sourceAt[one.Token] == _token + 1) _found.Add(PronounFeature.InOwnContent);
        if (one.Speaks) _found.Add(PronounFeature.Speaks);
        if (one.Member == LastSpeaker) _found.Add(PronounFeature.SpokeLast);
        if (_isSource && one.Speaks) _found.Add(PronounFeature.SpeakerForSource);
        if (_isSource && one.Member == LastSpeaker) _found.Add(PronounFeature.LastSpeakerForSource);
        if (_isSource && !one.Speaks && RoleOf(one.Head) == Role.Subject) _found.Add(PronounFeature.SubjectForSource);
        if (_speaker is not null && one.Member == _speaker) _found.Add(_isQuoted ? PronounFeature.OwnQuotation : PronounFeature.OwnReport);
        if (one.IsQuoted) _found.Add(_isQuoted ? PronounFeature.BothQuoted : PronounFeature.Quoted);
    }

    private Role RoleOf(int token) => words.Article.Tokens[token].Relation switch
    {
        "nsubj" or "nsubj:pass" or "nsubj:outer" or "csubj" => Role.Subject,
        "obj" or "iobj" => Role.Object,
        "obl" or "obl:agent" or "obl:unmarked" => Role.Oblique,
        "nmod:poss" => Role.Possessive,
        "nmod" or "nmod:desc" or "compound" => Role.Modifier,
        _ => Role.Other,
    };

    // The verb, or other word that is no noun phrase's part, above a token.
    private int VerbOf(int token)
    {
        int at = words.Article.Tokens[token].Head;
        for (int steps = 0; at >= 0 && steps < FarthestHead; steps++)
        {
            if (words.Article.Tokens[at].PartOfSpeech is Linguistics.PartOfSpeech.Verb or Linguistics.PartOfSpeech.Adj) return at;
            at = words.Article.Tokens[at].Head;
        }
        return -1;
    }
}
