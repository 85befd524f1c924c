using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Claims;

/// <summary>
/// Cuts a content into clauses: at sentence ends, semicolons, colons and dashes, at commas between whole sentences (<c>We came, we asked</c>), and before
/// conjunctions that join predicates (<c>we signed the paper and will keep our word</c>). What hangs on a clause stays with it.
/// </summary>
internal sealed class ClauseCutter(AnnotatedArticle article, VerbFinder verbs)
{
    /// <summary>How many adverbs may stand between a conjunction and its verb.</summary>
    private const int MostAdverbs = 2;

    /// <summary>How far is looked for what makes a clause, so that a text without any takes no longer.</summary>
    private const int Reach = 60;

    private static readonly Lexicon ClauseWords = Lexicon.Load("en/clause-words");
    private static readonly Lexicon ClaimWords = Lexicon.Load("en/claim-words");

    // The first finite verb of the clause that is being cut; −1 when there is none.
    private int _firstFinite;

    /// <summary>The token ranges of the clauses of a content, in order; marks and conjunctions may still stand at their ends.</summary>
    public IEnumerable<(int Start, int End)> Cut(TextSpan content)
    {
        int start = article.TokenAt(content.Start), end = article.TokenAt(content.End);
        if (end < article.Tokens.Length && article.Tokens[end].Span.Start < content.End) end++;
        if (start >= end) yield break;
        int sentence = article.SentenceAt(start);
        while (start < end)
        {
            int sentenceEnd = Math.Min(end, article.Sentences[sentence++].End);
            _firstFinite = verbs.FirstFinite(start, sentenceEnd);
            for (int i = start + 1; i < sentenceEnd - 1; i++)
            {
                int next = Opens(start, i, sentenceEnd);
                if (next < 0) continue;
                yield return (start, i);
                start = i = next;
                if (_firstFinite < start) _firstFinite = verbs.FirstFinite(start, sentenceEnd);
            }
            if (start < sentenceEnd) yield return (start, sentenceEnd);
            start = sentenceEnd;
        }
    }

    // Where the clause begins that a token parts from the one before; -1 when it parts none.
    private int Opens(int start, int token, int end)
    {
        var word = article.Word(token);
        if (word is ";" || word is ":" or "—" or "–" or "--" or "-" && (article.Tokens[token].Tag is ":" or null or "," or "HYPH"))
            return IsPredicate(start, token) && IsClause(token + 1, end) ? token + 1 : word is ":" && !IsPredicate(start, token) && token - start < 5 && IsClause(token + 1, end) ? token + 1 : -1;
        if (word is ",")
        {
            if (Is(token + 1, "conjunction")) return -1;
            if (article.Word(token + 1) is "that") return IsPredicate(start, token) && StartsSentence(token + 2, end) ? token + 1 : -1;
            return IsPredicate(start, token) && !IsSubordinate(start, token) && StartsSentence(token + 1, end) && !Hangs(token + 1, end) ? token + 1 : -1;
        }
        if (!Is(token, "conjunction") || !IsPredicate(start, token)) return -1;
        int next = token + 1;
        if (Is(next, "complementizer")) return StartsSentence(next + 1, end) ? next : -1;
        while (next < end && next - token <= MostAdverbs && article.Tokens[next].PartOfSpeech is PartOfSpeech.Adv or PartOfSpeech.Punct && !IsSubordinator(next)) next++;
        if (next >= end) return -1;
        // "we asked, and they left", "He came and she went"
        bool isWhole = StartsSentence(next, end) && !Hangs(next, end);
        // "signed the paper and will keep its word", "to boil the water and to stay", "Vote, and bring your friends"
        bool isShared = Shares(start, next, end);
        return (isWhole && (!IsSubordinate(start, token) || article.Word(token - 1) is ",")) || isShared ? token + 1 : -1;
    }

    private bool Shares(int start, int verb, int end)
    {
        if (article.Tokens[verb].Tag is null || end - verb < (article.Tokens[verb].Tag is "MD" ? 2 : 3) || IsInRelative(verb, isShared: true)) return false;
        bool isFinite = verbs.IsFiniteAt(verb);
        bool isInfinitive = article.Word(verb) is "to" && Lower(start) is "to" or "not" or "never";
        bool isImperative = article.Tokens[verb].Tag is "VB" or "VBP" && article.Tokens[FirstWord(start)].Tag is "VB" or "VBP" && !verbs.HasSubject(start, Math.Min(verb, start + Reach));
        return isFinite || isInfinitive || isImperative;
    }

    // A verb joined to one inside a relative or adverbial clause belongs to that clause.
    private bool IsInRelative(int verb, bool isShared)
    {
        int head = verb;
        for (int step = 0; step < 6; step++)
        {
            string? relation = article.Tokens[head].Relation;
            if (relation is "aux" or "aux:pass" or "cop" or "advmod" or "mark" or "conj")
            {
                head = article.Tokens[head].Head;
                if (head < 0) return false;
                continue;
            }
            return relation is "acl:relcl" || (isShared && relation is "advcl");
        }
        return false;
    }

    private bool Hangs(int start, int end)
    {
        int verb = verbs.FirstFinite(start, end);
        return verb < 0 || IsInRelative(verb, isShared: false);
    }

    private bool IsPredicate(int start, int end) => (_firstFinite >= start && _firstFinite < end) || Lower(start) is "to" or "not" or "never" || article.Tokens[FirstWord(start)].Tag is "VB";

    private bool IsClause(int start, int end) => start < end && (verbs.Holds(start, Math.Min(end, start + Reach)) || article.Tokens[FirstWord(start)].Tag is "VB");

    private bool StartsSentence(int start, int end)
    {
        while (start < end && (article.Tokens[start].PartOfSpeech is PartOfSpeech.Adv && !IsSubordinator(start))) start++;
        return start < end && !IsSubordinator(start) && (verbs.OpensClause(start, end) || article.Word(start) is "let" or "Let" || (article.Word(start) is "do" or "Do" && start + 1 < end && IsNot(start + 1)));
    }

    // "If the rain stops, | we plant": a clause that opens with a subordinator waits for its main clause.
    private bool IsSubordinate(int start, int comma)
    {
        int first = FirstWord(start);
        if (!IsSubordinator(first) && article.Word(first) is not ("Had" or "Without" or "In" or "As")) return false;
        for (int i = first; i < Math.Min(comma, first + Reach); i++)
            if (article.Word(i) is ",") return !StartsSentence(i + 1, comma);
        return true;
    }

    private bool IsSubordinator(int token) => ClaimWords.TryGet(article.Word(token), out string[] columns) && columns[0] is "subordinate" or "condition";

    private bool IsNot(int token) => ClaimWords.TryGet(article.Word(token), out string[] columns) && columns[0] is "negation";

    private bool Is(int token, string kind) => token < article.Tokens.Length && ClauseWords.TryGet(article.Word(token), out string[] columns) && columns[0] == kind;

    // The first token that is no mark.
    private int FirstWord(int token)
    {
        while (token < article.Tokens.Length - 1 && !char.IsLetterOrDigit(article.Word(token)[0])) token++;
        return token;
    }

    private string Lower(int token) => article.Word(FirstWord(token)).ToString().ToLowerInvariant();
}
