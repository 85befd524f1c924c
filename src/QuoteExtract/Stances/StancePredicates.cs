using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// Finds the frame of each predicate in a clause, by its head and the words between it and its argument, or after both
/// (<c>see it through</c>), and tells what judgements are worth. A head is looked up by its lemma and by its form, articles are left out.
/// </summary>
internal sealed class StancePredicates(StanceClause clause)
{
    private const int MostBefore = 4, MostAfter = 5, MostAfterwards = 3, LongestNominal = 8;

    /// <summary>Whether a judgement was read off a word that is none for certain: <c>a fine animal</c>.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>The effect of a head on a nominal argument: <c>walk</c> + <c>away from</c> + the treaty.</summary>
    public StanceEffect OnNominal(int node, int head, StanceArgument argument)
    {
        if (node < head) return clause.Child(node, "case") >= 0 ? StanceEffect.None : WithWordsAfter(head, argument);
        // "We are against the treaty": the argument is the root itself.
        bool isBe = IsState(head), isRoot = node == head;
        var between = Between(isBe && isRoot ? clause.Child(head, "cop") : head, StartOf(node));
        var effect = isBe ? Longest(isRoot ? "be" : "be " + clause.Word(head), between, argument) : StanceEffect.None;
        if (isRoot) return effect;
        if (effect == StanceEffect.None) effect = Longest(clause.Lemma(head), between, argument);
        if (effect == StanceEffect.None) effect = Longest(clause.Word(head), between, argument);
        return effect == StanceEffect.None ? WithWordsAround(node, head, argument) : effect;
    }

    /// <summary>
    /// The same for a verb above the noun that a node hangs on: <c>throw one's weight behind</c>. All words must be the phrase's.
    /// </summary>
    public StanceEffect OnPhrase(int node, int verb, StanceArgument argument)
    {
        var between = Between(verb, StartOf(node));
        if (between.Count is 0 or > StanceFrames.Longest) return StanceEffect.None;
        return StanceFrames.Of(Phrase(clause.Lemma(verb), between.Select(one => one.Word)), argument);
    }

    /// <summary>The effect of a compound or a possessive: <c>treaty opponents</c>, <c>the treaty's critics</c>.</summary>
    public StanceEffect OnCompound(int head)
    {
        foreach (string link in (ReadOnlySpan<string>)[" of", " for", " to"])
            foreach (string noun in (ReadOnlySpan<string>)[clause.Word(head), clause.Lemma(head)])
                if (StanceFrames.Of(noun + link, StanceArgument.Noun) is var effect and not StanceEffect.None) return effect;
        return StanceEffect.None;
    }

    /// <summary>The effect of a head on a clause below it: <c>be glad</c> + that it was signed, <c>refuse</c> + to sign it.</summary>
    public StanceEffect OnClause(int node, int head, bool isFinite)
    {
        string mark = MarkOf(node), lemma = clause.Lemma(head), word = clause.Word(head);
        string? particle = Particle(head);
        var forms = IsState(head) ? new[] { "be " + word, "be " + lemma } : [lemma, word];
        var argument = isFinite ? StanceArgument.Clause : StanceArgument.To;
        bool asks = isFinite && mark is "whether" or "if" or "how" or "why" or "where" or "when" && clause.Relation(node) != "advcl";
        if (asks) return StanceEffect.Ask;
        foreach (string form in forms)
        {
            if (mark.Length > 0 && StanceFrames.Of($"{form} {mark}", argument) is var marked and not StanceEffect.None) return marked;
            if (particle is not null && StanceFrames.Of($"{form} {particle}", argument) is var by and not StanceEffect.None) return by;
            // "She asks that it be signed" wants it.
            if (StanceFrames.Of(form, argument) is var effect and not StanceEffect.None)
                return effect == StanceEffect.Ask && HasThat(node) ? StanceEffect.For : effect;
        }
        // What is wanted with an infinitive is wanted with a clause too.
        var wanted = isFinite ? StanceFrames.Of(lemma, StanceArgument.To) : StanceEffect.None;
        return wanted is StanceEffect.For or StanceEffect.Against ? wanted : StanceEffect.None;
    }

    /// <summary>The conjunction or question word of a clause, in small letters; empty for none and for <c>that</c> and <c>to</c>.</summary>
    public string MarkOf(int node)
    {
        for (int i = 0; i < node; i++)
        {
            if (clause.Head(i) != node) continue;
            bool isConjunction = clause.Relation(i) is "mark" or "case" && clause.Word(i) is not ("to" or "that");
            bool isQuestionWord = clause.Relation(i) == "advmod" && clause.Word(i) is "when" or "how" or "why" or "where" or "whether";
            if (isConjunction || isQuestionWord) return clause.Word(i);
        }
        return "";
    }

    /// <summary>What is said of a subject with <c>be</c> or its like: 1 good, −1 bad, 0 no judgement.</summary>
    public int OfSubject(int head)
    {
        if (clause.Child(head, "cop") >= 0) return Worth(head);
        bool isLike = clause.Lemma(head) is "represent" or "constitute" or "amount" or "spell" or "mark" or "mean";
        if (!isLike && !StanceGrammar.Is(clause.Lemma(head), "linking")) return 0;
        int said = clause.Child(head, "xcomp", "obj", "obl");
        return said < 0 ? 0 : Worth(said);
    }

    /// <summary>What an object is called: <c>she called the treaty a disaster</c>. 1 good, −1 bad, 0 no judgement.</summary>
    /// <param name="node">The object.</param>
    /// <param name="head">The verb.</param>
    /// <param name="word">Receives the word that judges.</param>
    public int OfObject(int node, int head, out int word)
    {
        word = -1;
        if (!StanceGrammar.Is(clause.Lemma(head), "named")) return 0;
        for (word = node + 1; word < clause.Count; word++)
        {
            bool isOfVerb = clause.Head(word) == head && clause.Relation(word) is "xcomp" or "obl" or "obj" or "ccomp" or "advcl";
            bool isOfObject = clause.Head(word) == node && clause.Relation(word) is "amod" or "appos" or "nmod" or "acl" or "xcomp";
            if ((isOfVerb || isOfObject) && Worth(word) is var worth and not 0) return worth;
        }
        return 0;
    }

    /// <summary>The worth of a verb's object: 1 for jobs, −1 for war.</summary>
    public int OfGoods(int verb)
    {
        int obj = clause.Child(verb, "obj", "xcomp", "obl");
        if (obj < 0) return 0;
        for (int i = obj; i < clause.Count && i < obj + MostBefore; i++)
        {
            bool isSaid = clause.IsUnder(i, obj) && clause.PartOfSpeech(i) is PartOfSpeech.Noun or PartOfSpeech.Adj;
            if (isSaid && Self(i) is var worth and not 0) return worth;
        }
        return Worth(obj);
    }

    /// <summary>
    /// What a word judges, 1 good, −1 bad, 0 not: by the longest phrase around it that has a frame, or by a word that describes it
    /// (<c>a bad deal</c>), or by itself among the opinion words.
    /// </summary>
    public int Worth(int word)
    {
        for (int before = Math.Min(MostBefore, word); before >= 0; before--)
            for (int after = Math.Min(MostAfter, clause.Count - 1 - word); after >= 0; after--)
                if (Sign(OfPhrase(word - before, word + after)) is { } listed) return listed;
        var kind = StanceFrames.Of(clause.Lemma(word), StanceArgument.Is);
        if (Sign(kind) is { } byLemma) return byLemma;
        bool isPlain = kind == StanceEffect.Pass;
        for (int i = 0; i < word; i++)
        {
            if (clause.Head(i) != word || clause.Relation(i) is not ("amod" or "advmod")) continue;
            string form = clause.Word(i);
            int described = form is "too" ? -1 : Sign(StanceFrames.Of(form, StanceArgument.Is)) ?? StanceFrames.Worth(form);
            if (described == 0) continue;
            // A fine animal says less than a fine idea.
            IsDoubtful |= !isPlain && clause.Relation(i) == "amod";
            return described;
        }
        int own = Self(word);
        IsDoubtful |= own != 0;
        return own;
    }

    /// <summary>Whether a clause begins with <c>that</c>.</summary>
    public bool HasThat(int node)
    {
        for (int i = 0; i < node; i++)
            if (clause.Head(i) == node && clause.Word(i) == "that" && clause.Relation(i) == "mark") return true;
        return false;
    }

    private int Self(int word) => StanceFrames.Worth(clause.Word(word)) is var own and not 0 ? own : StanceFrames.Worth(clause.Lemma(word));

    private StanceEffect OfPhrase(int first, int last)
    {
        var phrase = new List<string>();
        for (int i = first; i <= last; i++)
            if (!IsArticle(i)) phrase.Add(clause.Word(i));
        return StanceFrames.Of(string.Join(' ', phrase), StanceArgument.Is);
    }

    private static int? Sign(StanceEffect effect) => effect switch
    {
        StanceEffect.Good => 1,
        StanceEffect.Bad => -1,
        StanceEffect.Fact => 0,
        _ => null,
    };

    private static string Phrase(string head, IEnumerable<string> words) => string.Join(' ', words.Prepend(head));

    // The words after one, up to a punctuation mark, articles left out.
    private List<string> After(int word)
    {
        var after = new List<string>();
        for (int i = word + 1; i < clause.Count && after.Count < StanceFrames.Longest && clause.PartOfSpeech(i) != PartOfSpeech.Punct; i++)
            if (!IsArticle(i)) after.Add(Form(i));
        return after;
    }

    // "See it through", "keep it alive": the phrase goes on after the argument.
    private StanceEffect WithWordsAround(int node, int head, StanceArgument argument)
    {
        var after = After(clause.LastUnder(node));
        string lemma = clause.Lemma(head);
        for (int count = MostAfterwards; count > 0; count--)
            if (StanceFrames.Of(Phrase(lemma, after.Take(count)), argument) is var effect and not StanceEffect.None) return effect;
        return StanceEffect.None;
    }

    // An argument before its head, of a passive or a subject: the words after the head may be the phrase's, "it was walked away from".
    private StanceEffect WithWordsAfter(int head, StanceArgument argument)
    {
        int obj = clause.Child(head, "obj");
        var effect = WithWords(head, After(head), argument);
        // "Puts lives at risk", "makes us poorer": the phrase goes on after the object.
        return effect != StanceEffect.None || obj < head ? effect : WithWords(head, After(clause.LastUnder(obj)), argument);
    }

    private StanceEffect WithWords(int head, List<string> after, StanceArgument argument)
    {
        foreach (string form in (ReadOnlySpan<string>)[clause.Lemma(head), clause.Word(head)])
            for (int count = after.Count; count >= 0; count--)
                if (StanceFrames.Of(Phrase(form, after.Take(count)), argument) is var effect and not StanceEffect.None) return effect;
        return StanceEffect.None;
    }

    // All words between, then fewer from the left: what is left out are adverbs and the like, never another noun.
    private static StanceEffect Longest(string predicate, List<(string Word, bool CanSkip)> between, StanceArgument argument)
    {
        for (int skip = 0; skip <= between.Count; skip++)
        {
            if (skip > 0 && !between[skip - 1].CanSkip) break;
            string phrase = Phrase(predicate, between.Skip(skip).Select(one => one.Word));
            if (StanceFrames.Of(phrase, argument) is var effect and not StanceEffect.None) return effect;
        }
        return StanceEffect.None;
    }

    // The words between a head and its argument, without articles, marks, negations and adverbs like "strongly".
    private List<(string Word, bool CanSkip)> Between(int head, int start)
    {
        var words = new List<(string, bool)>();
        for (int i = head + 1; i < start; i++)
        {
            var kind = clause.PartOfSpeech(i);
            bool isAdverb = kind == PartOfSpeech.Adv && clause.Word(i).EndsWith("ly", StringComparison.Ordinal);
            if (IsArticle(i) || isAdverb || StanceGrammar.IsNegation(clause.Word(i)) || kind == PartOfSpeech.Punct) continue;
            words.Add((Form(i), kind is PartOfSpeech.Adv or PartOfSpeech.Part or PartOfSpeech.Num or PartOfSpeech.Det));
        }
        return words;
    }

    // The first word of a nominal, its prepositions left out.
    private int StartOf(int node)
    {
        int start = node;
        for (int i = node - 1; i >= 0 && i > node - LongestNominal; i--)
        {
            bool isOutside = clause.Relation(i) is "case" or "cc" or "cop" or "nsubj" or "mark" or "punct" or "advmod" or "aux";
            if (!isOutside && clause.IsUnder(i, node)) start = i;
        }
        return start;
    }

    // "Is glad", "was rejected", "seems wrong": the form stands behind "be" in the list.
    private bool IsState(int head)
    {
        if (clause.Child(head, "cop", "aux:pass") is var be and >= 0 && be < head) return true;
        return clause.Relation(head) == "xcomp" && clause.Head(head) >= 0 && StanceGrammar.Is(clause.Lemma(clause.Head(head)), "linking");
    }

    // "Looks forward to signing it": the particle, or else the preposition or adverb right after the head; null for none.
    private string? Particle(int head)
    {
        for (int i = head + 1; i < clause.Count; i++)
            if (clause.Head(i) == head && clause.Relation(i) == "compound:prt") return clause.Word(i);
        bool isBeside = head + 1 < clause.Count && clause.PartOfSpeech(head + 1) is PartOfSpeech.Adp or PartOfSpeech.Adv;
        return isBeside ? clause.Word(head + 1) : null;
    }

    private bool IsArticle(int word) =>
        clause.PartOfSpeech(word) == PartOfSpeech.Det && clause.Word(word) is not ("no" or "little" or "nothing");

    // "Wash her hands of" is "wash one's hands of" in the list.
    private string Form(int word)
    {
        string form = clause.Word(word);
        bool isOwner = clause.Relation(word) == "nmod:poss" && form is "my" or "our" or "his" or "her" or "their" or "its" or "your";
        return isOwner ? "one's" : form;
    }
}
