using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// Composes a stance from frames, from the mention of the target up to the root of its clause: <c>the treaty</c> is what is signed, the
/// signing is what must never be. Each word on the way says what <c>stance-frames.tsv</c> has for it, and <see cref="FrameComposer"/>
/// what comes of it. Where a word is unknown, the reading goes on and is not sure.
/// </summary>
internal sealed class FrameReader
{
    private const int LongestClimb = 14, MostMentions = 4;

    private readonly StanceClause _clause;
    private readonly StanceGrammar _grammar;
    private readonly StancePredicates _predicates;
    private readonly FrameComposer _composer;

    // The word up to which the way was read; a phrase may reach farther than one step.
    private int _reached;

    private FrameReader(StanceClause clause, string source)
    {
        (_clause, _grammar, _predicates) = (clause, new StanceGrammar(clause, source), new StancePredicates(clause));
        _composer = new FrameComposer(_clause, _grammar, _predicates);
    }

    /// <summary>
    /// Reads a quotation; null where no mention stands in its content or beside its cue. Only what is said of a thing, by its name or noun,
    /// in the content, can be sure: of people much is said that looks like a side and is none (<c>he campaigned for Roe</c>).
    /// </summary>
    public static FrameReading? Read(AnnotatedArticle article, Quotation quotation, IReadOnlyList<TargetMention> mentions, bool isPerson)
    {
        string source = LastWordOf(article, quotation.Source);
        FrameReading? all = null;
        foreach (var mention in mentions.Take(MostMentions))
        {
            FrameReading? one = null;
            foreach (var clause in StanceClause.Around(article, quotation, mention))
            {
                one = new FrameReader(clause, source).Read();
                if (one.IsSure) break;
            }
            bool isPlain = mention.Place == MentionPlace.Content && mention.Form is MentionForm.Name or MentionForm.Noun && !isPerson;
            if (one is not null) all = Join(all, isPlain ? one : one with { IsSure = false });
        }
        return all;
    }

    private static string LastWordOf(AnnotatedArticle article, TextSpan? source) =>
        source is { } span ? article.Word(Math.Max(0, article.TokenAt(span.End) - 1)).ToString().ToLowerInvariant() : "";

    // Two mentions: a side counts more than none, and two sides make it doubtful.
    private static FrameReading Join(FrameReading? before, FrameReading one)
    {
        if (before is null) return one;
        bool isSide = before.Label != StanceLabel.None, isOther = one.Label != StanceLabel.None;
        bool isSure = before.IsSure && one.IsSure;
        if (isSide && isOther) return before with { IsSure = isSure && before.Label == one.Label };
        return (isOther ? one : before) with { IsSure = isSure, IsTold = before.IsTold && one.IsTold };
    }

    private FrameReading Read()
    {
        var (node, level, sign) = Climb();
        if (level == FrameLevel.Act) (level, sign) = _composer.Settle(node, sign);
        _composer.DoubtIf(IsFragment(node) || IsDescribed());
        if (level is FrameLevel.Stance or FrameLevel.Fact) (level, sign) = _composer.UnderCue(level, sign);
        _composer.DoubtIf(level == FrameLevel.Thing || (level == FrameLevel.Fact && _composer.IsOpenFact));
        var label = level != FrameLevel.Stance ? StanceLabel.None : sign > 0 ? StanceLabel.Favor : StanceLabel.Against;
        bool isDoubtful = _clause.IsQuestion || _grammar.IsDoubtful || _predicates.IsDoubtful || MayTakeBack();
        var tokens = _composer.Words.Select(_clause.Origin).Where(token => token >= 0);
        bool isTold = level == FrameLevel.End && _composer.IsTold;
        return new FrameReading(label, isTold, _composer.IsSure && !isDoubtful, [.. tokens.Distinct().Order()]);
    }

    // From the mention up to the root, or to where nothing above can make a stance the speaker's.
    private (int Node, FrameLevel Level, int Sign) Climb()
    {
        int node = _clause.Mention;
        var (level, sign) = (FrameLevel.Thing, 1);
        if (_clause.Child(node, "cop") >= 0)
        {
            // "We are against the treaty": the mention is the root, its preposition the predicate.
            var effect = _predicates.OnNominal(node, node, StanceArgument.Obj);
            (level, sign) = _composer.Known(effect, level, sign, node);
        }
        for (int step = 0; step < LongestClimb && level != FrameLevel.End; step++)
        {
            // A clause that the parser hangs on a name stands by itself.
            if (_clause.Relation(node) == "conj" && _clause.Child(node, "cop") >= 0 && _clause.IsNoun(_clause.Head(node))) break;
            var (head, relation) = Up(node);
            if (head < 0) break;
            bool isSubject = level == FrameLevel.Thing && relation is "nsubj" or "nsubj:pass";
            if (isSubject && Raised(head) is var raised and >= 0) (head, relation) = (raised, "nsubj:pass");
            _reached = head;
            (level, sign) = Step(level, sign, node, head, relation);
            node = _reached;
        }
        return (node, level, sign);
    }

    // "The next step must be the signing of the treaty", "our aim is its repeal".
    private bool IsAim(int head)
    {
        if (_clause.Child(head, "cop") < 0) return false;
        int aim = _clause.Child(head, "nsubj");
        return _grammar.IsDuty(head) || (aim >= 0 && StanceGrammar.Is(_clause.Lemma(aim), "aim"));
    }

    // "The treaty needs to be rejected": the subject is what is rejected.
    private int Raised(int head)
    {
        int below = _clause.Child(head, "xcomp");
        return below >= 0 && _clause.Child(below, "aux:pass") >= 0 ? below : -1;
    }

    // A second conjunct stands where the first does: "trade and the treaty".
    private (int Head, string Relation) Up(int node)
    {
        var (head, relation) = (_clause.Head(node), _clause.Relation(node));
        for (int step = 0; step < LongestClimb && relation is "conj" or "appos" or "flat" && head >= 0; step++)
        {
            if (_clause.PartOfSpeech(head) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adj) break;
            (relation, head) = (_clause.Relation(head), _clause.Head(head));
        }
        return (head, relation);
    }

    private (FrameLevel Level, int Sign) Step(FrameLevel level, int sign, int node, int head, string relation)
    {
        bool isThing = level == FrameLevel.Thing;
        switch (relation)
        {
            case "parataxis" or "conj" when !isThing && _predicates.HasThat(node):
                return Clause(level, sign, node, head);
            case "conj" or "parataxis" or "discourse":
                return level == FrameLevel.Act ? _composer.Settle(node, sign) : _composer.UnsureIf(isThing, level, sign);
            case "compound" or "amod" or "nmod:poss" when isThing:
                return _composer.Known(_predicates.OnCompound(head), level, sign, head);
            case "nsubj" or "csubj":
                return Subject(level, sign, node, head);
            case "acl:relcl":
                return _composer.Unsure(level == FrameLevel.Stance ? FrameLevel.End : FrameLevel.Fact, sign);
            case "ccomp" or "xcomp" or "advcl" or "acl" when !isThing:
                return Clause(level, sign, node, head);
            default:
                return Object(level, sign, node, head);
        }
    }

    private (FrameLevel Level, int Sign) Subject(FrameLevel level, int sign, int node, int head)
    {
        if (level == FrameLevel.Stance)
        {
            // "To reject it is wrong".
            int worth = _predicates.OfSubject(head);
            return worth < 0 ? _composer.Judge(-sign, head) : _composer.UnsureIf(worth == 0, level, sign);
        }
        var done = _predicates.OnNominal(node, head, StanceArgument.Subj);
        if (done != StanceEffect.None) return _composer.Apply(done, FrameLevel.Thing, sign, head);
        if (_predicates.OfSubject(head) is var judged and not 0) return _composer.Judge(sign * judged, head);
        bool isFact = StanceFrames.Of(_clause.Lemma(head), StanceArgument.Is) == StanceEffect.Fact;
        return _composer.UnsureIf(!isFact, FrameLevel.Fact, sign);
    }

    private (FrameLevel Level, int Sign) Object(FrameLevel level, int sign, int node, int head)
    {
        bool isCompared = level == FrameLevel.Thing && _clause.Child(node, "case") is var link and >= 0 && _clause.Word(link) == "than";
        if (isCompared) return Compared(sign, head);
        if (_predicates.OfObject(node, head, out int said) is var called and not 0)
        {
            _composer.Words.Add(said);
            return _composer.Opine(sign * called, head);
        }
        int above = _clause.Head(head);
        if (above >= 0 && above < head && _predicates.OnPhrase(node, above, StanceArgument.Obj) is var phrase and not StanceEffect.None)
        {
            _reached = above;
            _grammar.PutAside(above, node);
            _composer.Words.Add(above);
            return _composer.Apply(phrase, level, sign, above);
        }
        if (level == FrameLevel.Thing && IsAim(head) && _predicates.OnNominal(node, head, StanceArgument.Noun) is var aimed and not StanceEffect.None)
            return _composer.Aim(aimed, sign, head);
        bool isNoun = _clause.IsNoun(head) && _clause.Child(head, "cop") < 0;
        var effect = _predicates.OnNominal(node, head, isNoun ? StanceArgument.Noun : StanceArgument.Obj);
        // "Has nothing against it": the negation is the phrase's own.
        if (effect != StanceEffect.None && head < node && _clause.HasWord(head, node, "no", "nothing")) _grammar.PutAside(head, node);
        if (level == FrameLevel.Stance) return Turned(effect, sign, head);
        return _composer.Known(effect, level == FrameLevel.Act ? FrameLevel.Thing : level, sign, head);
    }

    // "Anything is better than the treaty".
    private (FrameLevel Level, int Sign) Compared(int sign, int head)
    {
        var (level, side) = _predicates.Worth(head) is var worth and not 0 ? _composer.Judge(-sign * worth, head) : (FrameLevel.Fact, sign);
        return _composer.Unsure(level, side);
    }

    // "Nobody should doubt our wish to sign it".
    private (FrameLevel Level, int Sign) Turned(StanceEffect effect, int sign, int head)
    {
        bool turns = effect is StanceEffect.Against or StanceEffect.Breaks or StanceEffect.Turn or StanceEffect.Doubt;
        if (turns) _composer.Words.Add(head);
        return _composer.UnsureIf(effect == StanceEffect.None, FrameLevel.Stance, turns != _grammar.IsNegated(head) ? -sign : sign);
    }

    private (FrameLevel Level, int Sign) Clause(FrameLevel level, int sign, int node, int head)
    {
        string mark = _predicates.MarkOf(node);
        bool isAdverbial = _clause.Relation(node) == "advcl";
        _composer.DoubtIf(isAdverbial && StanceGrammar.Is(mark, "condition"));
        if (mark == "without") sign = -sign;
        bool isFinite = _grammar.IsFinite(node);
        if (level == FrameLevel.Act)
        {
            if (isFinite) (level, sign) = _composer.Settle(node, sign);
            else if (_grammar.IsNegated(node)) sign = -sign;
        }
        if (!isFinite && isAdverbial && _clause.Child(head, "obj") is var owner and >= 0) return Owned(level, sign, node, owner, head);
        var effect = _predicates.OnClause(node, head, isFinite);
        if (effect != StanceEffect.None) return _composer.Apply(effect, level, sign, head);
        int judged = _clause.Child(head, "cop") >= 0 ? _predicates.Worth(head) : 0;
        if (judged == 0) return _composer.Unsure(level, sign);
        // "It is wrong to sign", "it would be good if it came into force".
        return level == FrameLevel.Stance ? (level, judged < 0 ? -sign : sign) : _composer.Judge(sign * judged, head);
    }

    // "Doubt our wish to sign it" is the wish's clause; "we need a pen to sign it" tells a purpose, not what is needed.
    private (FrameLevel Level, int Sign) Owned(FrameLevel level, int sign, int node, int owner, int head)
    {
        var effect = owner < node ? _predicates.OnClause(node, owner, isFinite: false) : StanceEffect.None;
        if (effect == StanceEffect.None) return _composer.Unsure(level, sign);
        var (wish, side) = _composer.Apply(effect, level, sign, owner);
        return wish == FrameLevel.End ? (wish, side) : Object(wish, side, owner, head);
    }

    // A root that is a bare noun is a fragment, or was parsed wrongly.
    private bool IsFragment(int root) =>
        _clause.PartOfSpeech(root) is not (PartOfSpeech.Verb or PartOfSpeech.Aux) && _clause.Child(root, "cop", "nsubj") < 0;

    // "The treaty signed in May", "the treaty that he wants": more is said of the mention than was read.
    private bool IsDescribed() => _clause.Child(_clause.Mention, "acl", "xcomp", "advcl", "acl:relcl") >= 0;

    // "I voted for it, but I am sorry": a later clause speaks of it or of the speaker.
    private bool MayTakeBack()
    {
        // "But" at the beginning takes back what was said before.
        for (int i = 1; i < _clause.Count; i++)
            if (StanceGrammar.Is(_clause.Word(i), "contrast")) return true;
        int last = Math.Max(_clause.MentionEnd - 1, _composer.Words.DefaultIfEmpty(-1).Max());
        bool isLater = false;
        for (int i = last + 1; i < _clause.Count; i++)
        {
            isLater |= _clause.Word(i) is "and" or ";" or ":" or "." or "or" or ",";
            if (isLater && StanceGrammar.Is(_clause.Word(i), "again")) return true;
        }
        return false;
    }
}
