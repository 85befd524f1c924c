using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Claims;

/// <summary>Tells a clause's kind, polarity and modality by its words, the frame before it and the cue above it (docs/claims-guide.md).</summary>
internal sealed class ClaimReader(AnnotatedArticle article, VerbFinder verbs)
{
    /// <summary>Words beyond this many say nothing more of a clause.</summary>
    private const int Longest = 200;

    private static readonly Lexicon Words = Lexicon.Load("en/claim-words");
    private static readonly Lexicon Cues = Lexicon.Load("en/claim-cues");
    private static readonly Lexicon Opinions = Lexicon.Load("en/opinion-words");
    private static readonly Lexicon Attitudes = Lexicon.Load("en/stance-words");

    /// <summary>What the cue says of an indirect content; null when nothing.</summary>
    public string? CueOf(Quotation quotation)
    {
        if (quotation.Cue is not { } cue) return null;
        for (int i = article.TokenAt(cue.Start); i < article.Tokens.Length && article.Tokens[i].Span.Start < cue.End; i++)
            if (Cues.TryGet(article.Word(i), out string[] columns)) return columns[0];
        return null;
    }

    /// <summary>Reads a clause.</summary>
    public (ClaimKind Kind, bool IsNegated, ClaimModality Modality) Read(int start, int end, ClaimFrame frame, string? cue, bool isDirect, bool isQuestion)
    {
        end = Math.Min(end, start + Longest);
        var (mainStart, mainEnd) = Main(start, end);
        // A cue tells the kind of a content that is no sentence of its own, and the firmness of any.
        bool isFinite = verbs.Holds(mainStart, mainEnd);
        string? told = isDirect ? null : cue;
        bool negated = Negations(mainStart, mainEnd) % 2 != 0 ^ frame.IsNegated ^ (cue is "negated" or "refusal" or "doubt" && !isDirect);
        bool conditional = HasCondition(start, end) || (isDirect && IsUnreal(mainStart, mainEnd));
        bool hedged = frame.IsHedged || Holds(mainStart, mainEnd, "hedge") || (told is "hedged" or "hopes" or "doubt") || IsPossible(mainStart, mainEnd);
        var modality = isQuestion ? ClaimModality.Questioned : conditional ? ClaimModality.Conditional : hedged ? ClaimModality.Hedged : ClaimModality.Asserted;
        return (KindOf(mainStart, mainEnd, frame, isDirect ? null : cue, isFinite, isDirect), negated, modality);
    }

    private ClaimKind KindOf(int start, int end, ClaimFrame frame, string? cue, bool isFinite, bool isDirect)
    {
        if (frame.IsWish || IsImperative(start, end)) return ClaimKind.Demand;
        if (cue is "demand" && !Holds(start, end, "future")) return ClaimKind.Demand;
        if (cue is "suggestion" && Subjunctive(start, end)) return ClaimKind.Demand;
        if (cue is "judgement" && !isFinite) return article.Tokens[start].Tag is "TO" ? ClaimKind.Demand : ClaimKind.Judgement;
        if (cue is "refusal") return ClaimKind.Promise;
        if (cue is "promise" && (!isFinite || Holds(start, end, "would") || Holds(start, end, "future"))) return ClaimKind.Promise;
        if (cue is "prediction" or "hopes" or "doubt" && (!isFinite || Holds(start, end, "would") || Holds(start, end, "future"))) return ClaimKind.Prediction;
        if (Holds(start, end, "duty")) return Perfect(start, end) ? ClaimKind.Judgement : ClaimKind.Demand;
        if (HasToDo(start, end) || (IsKind(start, "negation") && Near(start - 1, end, "may"))) return ClaimKind.Demand;
        int verb = verbs.FirstFinite(start, end);
        if (verb >= 0 && IsFuture(verb, end)) return Own(start, verb, end, isDirect) ? ClaimKind.Promise : ClaimKind.Prediction;
        if (verb >= 0 && article.Tokens[verb].Lemma is "want" && article.Tokens[Math.Max(start, verb - 1)].Lemma is "we" or "I") return ClaimKind.Demand;
        if (IsJudgement(start, end)) return ClaimKind.Judgement;
        if (Holds(start, end, "possible") || (Holds(start, end, "hedge") && verb >= 0 && article.Tokens[verb].Tag is "MD"))
            return Perfect(start, end) || Holds(start, end, "negation") ? ClaimKind.Fact : ClaimKind.Prediction;
        return ClaimKind.Fact;
    }

    // The clause without what hangs on it: "If the ice breaks, | the road is cut | because nobody mends it".
    private (int Start, int End) Main(int start, int end)
    {
        if (IsKind(start, "subordinate") || IsKind(start, "condition"))
        {
            for (int i = start + 1; i < end - 2; i++)
                if (article.Word(i) is "," && verbs.Holds(i + 1, end)) return Main(i + 1, end);
            return (start, end);
        }
        for (int i = start + 2; i < end; i++)
        {
            bool hangs = (IsKind(i, "subordinate") || IsKind(i, "condition")) && article.Word(i) is not ("as" or "even") && (verbs.Holds(start, i) || article.Tokens[start].Tag is "TO");
            if (hangs || (article.Word(i) is "that" && article.Tokens[i].Tag is "WDT")) return (start, i);
        }
        return (start, end);
    }

    private int Negations(int start, int end)
    {
        int count = 0;
        for (int i = start; i < end; i++)
        {
            if (!IsKind(i, "negation") || (i == end - 1 && article.Word(i) is "no")) continue;
            // "neither … nor", "never … no" deny once.
            if (count == 0) count++;
        }
        return count;
    }

    private bool HasCondition(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (IsKind(i, "condition") && article.Word(i) is not ("whatever" or "whoever" or "Whatever" or "Whoever")) return true;
            if (article.Word(i) is "as" or "As" && i + 2 < end && article.Word(i + 1) is "long" && article.Word(i + 2) is "as") return true;
        }
        return article.Word(start) is "Had" && article.Tokens[start].Tag is not "VBN" && Holds(start, end, "would");
    }

    private bool IsUnreal(int start, int end) => Holds(start, end, "would");

    // "could" of possibility is not what one was able to do.
    private bool IsPossible(int start, int end) => Holds(start, end, "possible") && !Holds(start, end, "negation");

    private bool IsFuture(int verb, int end) => IsKind(verb, "future") || IsKind(verb, "would")
        || (article.Tokens[verb].Lemma is "be" && Near(verb, end, "going") && Near(verb, end, "to"));

    private bool Near(int verb, int end, string word)
    {
        for (int i = verb + 1; i < Math.Min(end, verb + 5); i++)
            if (article.Word(i).Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // "We will appeal" is promised, "we will win" foretold; "he would resign" of the one who says so.
    private bool Own(int start, int verb, int end, bool isDirect)
    {
        bool isOwn = start == verb;
        for (int i = start; i < verb; i++)
        {
            isOwn |= isDirect ? IsKind(i, "first") : IsKind(i, "reported");
            if (isDirect && IsKind(i, "reported")) return false;
        }
        if (!isOwn) return false;
        for (int i = verb + 1; i < Math.Min(end, verb + 4); i++)
            if (article.Tokens[i].Tag is "VB") return !IsKind(i, "outcome") || !isDirect;
        return true;
    }

    private bool IsImperative(int start, int end)
    {
        var first = article.Tokens[start];
        if (first.Tag is null) return false;
        if (article.Word(start) is "Let" or "let") return true;
        if (article.Word(start) is "Do" or "do" or "Never" or "never") return start + 1 < end && (IsKind(start + 1, "negation") || article.Tokens[start + 1].Tag is "VB") && !verbs.HasSubject(start, end);
        return first.Tag is "VB" && !verbs.HasSubject(start, Math.Min(end, start + 2));
    }

    private bool HasToDo(int start, int end)
    {
        for (int i = start; i < end - 2; i++)
            if (article.Tokens[i].Lemma is "have" or "need" && article.Word(i + 1) is "to" && article.Tokens[i + 2].Tag is "VB") return true;
        return false;
    }

    // "that the cantons share the cost", "the vessel leave": a bare verb after "that".
    private bool Subjunctive(int start, int end)
    {
        int verb = verbs.FirstFinite(start, end);
        return verb < 0 || article.Tokens[verb].Tag is "VBP" or "VB";
    }

    private bool Perfect(int start, int end)
    {
        for (int i = start; i < end - 1; i++)
            if (article.Word(i) is "have" or "'ve" or "’ve" && article.Tokens[i].Tag is "VB") return true;
        return false;
    }

    // A copula with an opinion, a comparison, or "too": "the plan is a disgrace", "the food was cold" is near enough.
    private bool IsJudgement(int start, int end)
    {
        bool isCopula = false;
        for (int i = start; i < end; i++)
        {
            if (article.Tokens[i].Lemma is "be" or "look" or "feel" or "sound" or "remain" && article.Tokens[i].Relation is not ("aux" or "aux:pass")) isCopula = true;
            if (!isCopula) continue;
            if (article.Word(i) is "too" or "enough" || article.Tokens[i].Tag is "JJS" or "RBS") return true;
            if (article.Tokens[i].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Noun && IsOpinion(i)) return true;
        }
        int verb = verbs.FirstFinite(start, end);
        return verb >= 0 && IsKind(verb, "need");
    }

    private bool IsOpinion(int token) => Opinions.Contains(article.Word(token)) || (Attitudes.TryGet(article.Word(token), out string[] columns) && columns[1] is not "act");

    private bool Holds(int start, int end, string kind)
    {
        for (int i = start; i < end; i++)
            if (IsKind(i, kind)) return true;
        return false;
    }

    // "May" the month is no hedge.
    private bool IsKind(int token, string kind) => Words.TryGet(article.Word(token), out string[] columns) && columns[0] == kind
        && (article.Tokens[token].PartOfSpeech != PartOfSpeech.Propn || kind is not "hedge");
}
