using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>What the grammar of a clause tells of a predicate in it: whether it is negated, a duty, has a tense, and whose it is.</summary>
/// <param name="clause">The clause.</param>
/// <param name="source">The source's last word in small letters, which is the speaker where the clause has it; empty for none.</param>
internal sealed class StanceGrammar(StanceClause clause, string source)
{
    private const int LongestClimb = 4;

    private static readonly Lexicon Pronouns = Lexicon.Load("en/pronouns");
    private static readonly Lexicon Words = Lexicon.Load("en/stance-grammar");

    private int _asideStart, _asideEnd;

    /// <summary>Whether something made the answers doubtful: two negations of one word, a duty denied, a body or name as subject.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>Whether a word is of a kind that <c>stance-grammar.tsv</c> lists.</summary>
    public static bool Is(string word, string kind) => Words.TryGet(word, out string[] columns) && columns[0] == kind;

    public static bool IsNegation(string word) => Is(word, "negation");

    /// <summary>Counts no negations between two words, for they are a phrase's own: <c>wants no part of</c>.</summary>
    public void PutAside(int start, int end) => (_asideStart, _asideEnd) = (start + 1, end);

    /// <summary>Whether the predicate is negated an odd number of times: <c>not</c>, <c>no longer</c>, <c>nobody</c>.</summary>
    public bool IsNegated(int head)
    {
        int negations = HasNo(head) ? 1 : 0;
        for (int i = 0; i < clause.Count; i++)
        {
            if (clause.Head(i) != head || (i >= _asideStart && i < _asideEnd)) continue;
            bool isOnly = i + 1 < clause.Count && clause.Word(i + 1) is "only" or "just" or "merely";
            if (IsNegation(clause.Word(i)) && !isOnly) negations++;
            else if (clause.Word(i) is "longer" or "way" && i > 0 && clause.Word(i - 1) is "no") negations++;
            else if (IsParty(clause.Relation(i)) && (Is(clause.Word(i), "nobody") || HasNo(i))) negations++;
            else if (clause.Relation(i) == "obl" && HasNo(i)) negations++;
        }
        IsDoubtful |= negations > 1;
        return negations % 2 != 0;
    }

    /// <summary>The kind of a predicate's modal verb: <c>duty</c>, <c>will</c>, <c>can</c> or <c>may</c>; empty for none.</summary>
    public string Modal(int head)
    {
        if (IsGoing(head)) return "will";
        for (int i = 0; i < clause.Count; i++)
        {
            if (clause.Head(i) != head || clause.Relation(i) != "aux") continue;
            if (Words.TryGet(clause.Word(i), out string[] columns) && columns[0] is "duty" or "will" or "can" or "may") return columns[0];
        }
        return "";
    }

    /// <summary>Whether the predicate is called for: <c>must be signed</c>, <c>has to be signed</c>, <c>needs signing</c>.</summary>
    public bool IsDuty(int head)
    {
        for (int step = 0; step < 2 && head >= 0; step++)
        {
            if (Modal(head) == "duty") return true;
            int above = clause.Head(head);
            if (clause.Relation(head) != "xcomp" || above < 0) return false;
            if (Is(clause.Lemma(above), "must") || Is(clause.Lemma(above), "duty"))
            {
                // "Need not be signed" calls for nothing.
                bool isNegated = IsNegated(above);
                IsDoubtful |= isNegated;
                return !isNegated;
            }
            head = above;
        }
        return false;
    }

    /// <summary>Whether the predicate has a tense of its own.</summary>
    public bool IsFinite(int head)
    {
        if (HasInfinitive(head) && !IsGoing(head)) return false;
        if (Modal(head).Length > 0) return true;
        bool hasSubject = clause.Child(head, "cop", "nsubj", "nsubj:pass") >= 0;
        return clause.Tag(head) switch
        {
            "VBD" or "VBZ" or "VBP" or "MD" or "VB" => true,
            "VBN" or "VBG" => hasSubject && clause.Child(head, "aux", "aux:pass", "cop") >= 0,
            _ => hasSubject,
        };
    }

    public bool IsPassive(int head) => clause.Child(head, "nsubj:pass", "aux:pass") >= 0;

    /// <summary>Whose the predicate is, by its subject, the owner of a noun or what an infinitive hangs on.</summary>
    public StanceHolder HolderOf(int head)
    {
        for (int step = 0; step < LongestClimb && head >= 0; step++)
        {
            int subject = clause.Child(head, "nsubj", "csubj");
            if (subject < 0 && !IsPassive(head)) subject = clause.Child(head, "nmod:poss");
            if (subject >= 0) return WhoIs(subject);
            if (clause.Child(head, "nsubj:pass") is var passive and >= 0)
            {
                int holder = IsState(head) ? passive : Agent(head);
                return holder >= 0 ? WhoIs(holder) : StanceHolder.Open;
            }
            int above = clause.Head(head);
            if (above < 0 || clause.Relation(head) is not ("xcomp" or "conj" or "acl" or "advcl" or "obj")) return StanceHolder.Open;
            // "She urged them to sign": those who sign are the object.
            if (clause.Relation(head) is "xcomp" && clause.Child(above, "obj") is var told and >= 0 && told < head) return WhoIs(told);
            head = above;
        }
        return StanceHolder.Open;
    }

    private StanceHolder WhoIs(int word)
    {
        string form = clause.Word(word);
        bool isBody = Is(form, "body"), isAnybody = Is(form, "anybody");
        if (IsSpeaker(word)) return StanceHolder.Speaker;
        // "My party" is the speaker's side, "my father" is not.
        bool isOwned = clause.Child(word, "nmod:poss") is var owner and >= 0 && IsSpeaker(owner);
        if (isOwned && (isBody || isAnybody)) return StanceHolder.Speaker;
        if (source.Length > 0 && form == source) return StanceHolder.Speaker;
        if (Is(form, "nobody") || isAnybody || HasNo(word)) return StanceHolder.Anybody;
        if (PersonOf(word) is "thing" or "second" or "relative" or "relative-thing") return StanceHolder.Anybody;
        if (!isBody && clause.PartOfSpeech(word) != PartOfSpeech.Propn) return StanceHolder.Other;
        // A government may be the speaker's own.
        IsDoubtful = true;
        return StanceHolder.Anybody;
    }

    // "Is opposed to", "is delighted by": the subject of what looks like a passive is who thinks so.
    private bool IsState(int head)
    {
        string form = "be " + clause.Word(head);
        for (int i = head + 1; i < Math.Min(clause.Count, head + 4); i++)
            if (StanceFrames.Of($"{form} {clause.Word(i)}", StanceArgument.Obj) != StanceEffect.None) return true;
        return StanceFrames.Of(form, StanceArgument.To) != StanceEffect.None;
    }

    // "Was rejected by her".
    private int Agent(int head)
    {
        for (int i = head + 1; i < clause.Count; i++)
        {
            if (clause.Head(i) != head || clause.Relation(i) is not ("obl" or "obl:agent")) continue;
            if (clause.Child(i, "case") is var by and >= 0 && clause.Word(by) == "by") return i;
        }
        return -1;
    }

    // "We are going to sign it".
    private bool IsGoing(int head) =>
        clause.Relation(head) == "xcomp"
        && clause.Head(head) is var above and >= 0
        && clause.Word(above) is "going" or "about"
        && clause.Child(above, "aux", "cop") >= 0;

    private bool HasInfinitive(int head)
    {
        for (int i = 0; i < head; i++)
            if (clause.Head(i) == head && clause.Word(i) == "to" && clause.Relation(i) is "mark" or "aux") return true;
        return false;
    }

    // "No party", "neither side".
    private bool HasNo(int head)
    {
        for (int i = 0; i < head; i++)
        {
            bool isNo = clause.Head(i) == head && clause.Word(i) is "no" or "neither";
            if (isNo && clause.Relation(i) is "det" or "cc" or "cc:preconj" or "advmod") return true;
        }
        return false;
    }

    // "I", "we"; of reported words "he", "she", "they", "it" too.
    private bool IsSpeaker(int word) =>
        PersonOf(word) is "first" or "first-plural" || (clause.IsReported && PersonOf(word) is "m" or "f" or "plural" or "thing");

    private string PersonOf(int word) => Pronouns.TryGet(clause.Word(word), out string[] columns) ? columns[0] : "";

    private static bool IsParty(string relation) => relation is "nsubj" or "nsubj:pass" or "obj";
}
