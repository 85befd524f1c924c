using System.Text;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// The words that hold a mention of the target, as <see cref="StanceClauses"/> chooses them, parsed by themselves:
/// <c>she rejected the treaty</c>. So nothing outside of content and cue has a part in it, and trees are there whichever model read the
/// article.
/// </summary>
internal sealed class StanceClause
{
    private const int Reach = 48;

    private static readonly Lazy<SyntaxAnnotator> Syntax = new(SyntaxAnnotator.CreateDefault);

    private readonly string[] _words;
    private readonly Token[] _tokens;
    private readonly int[] _origins;

    private StanceClause(string[] words, Token[] tokens, int[] origins, int start, int end, bool isReported)
    {
        (_words, _tokens, _origins, IsReported) = (words, tokens, origins, isReported);
        Mention = start;
        for (int i = start; i < end; i++)
            if (tokens[i].Head < start || tokens[i].Head >= end) Mention = i;
        (MentionStart, MentionEnd) = (start, end);
    }

    /// <summary>How many words there are; the full stop that is put at the end is not counted.</summary>
    public int Count => _words.Length - 1;

    /// <summary>The head word of the mention.</summary>
    public int Mention { get; }

    public int MentionStart { get; }

    public int MentionEnd { get; }

    /// <summary>Whether the words are reported or begin with the cue, so that <c>he</c> and <c>she</c> are the speaker.</summary>
    public bool IsReported { get; }

    /// <summary>Whether the cue is part of it.</summary>
    public bool HasCue { get; private init; }

    /// <summary>What the cue says of the words, where it is not among them; <see cref="StanceEffect.Say"/> where it only tells.</summary>
    public StanceEffect CueEffect { get; private init; } = StanceEffect.Say;

    /// <summary>Whether the words ask.</summary>
    public bool IsQuestion { get; private init; }

    /// <summary>The index in the article of a word; −1 for one that was put in.</summary>
    public int Origin(int word) => _origins[word];

    /// <summary>The word in small letters.</summary>
    public string Word(int word) => _words[word];

    public string Lemma(int word) => _tokens[word].Lemma?.ToLowerInvariant() ?? _words[word];

    public PartOfSpeech PartOfSpeech(int word) => _tokens[word].PartOfSpeech;

    public bool IsNoun(int word) => _tokens[word].PartOfSpeech is Linguistics.PartOfSpeech.Noun or Linguistics.PartOfSpeech.Propn;

    public string Tag(int word) => _tokens[word].Tag ?? "";

    /// <summary>The index of the word that a word depends on; −1 for the root.</summary>
    public int Head(int word) => _tokens[word].Head;

    /// <summary>The relation to the head as the parser names it; empty for none.</summary>
    public string Relation(int word) => _tokens[word].Relation ?? "";

    /// <summary>The first child by one of some relations; −1 for none.</summary>
    public int Child(int head, params ReadOnlySpan<string> relations)
    {
        for (int i = 0; i < Count; i++)
            if (_tokens[i].Head == head && relations.Contains(_tokens[i].Relation)) return i;
        return -1;
    }

    /// <summary>
    /// The last word of a name, a compound or a list that a word is the head of, or of the mention; what hangs on it by a preposition is
    /// left out, for it may belong to the word above.
    /// </summary>
    public int LastUnder(int head)
    {
        int last = head;
        for (int i = head + 1; i < Count && i < head + Reach; i++)
            if (_tokens[i].Head == head && _tokens[i].Relation is "flat" or "compound" or "conj" or "nummod") last = i;
        return head >= MentionStart && head < MentionEnd ? Math.Max(last, MentionEnd - 1) : last;
    }

    /// <summary>Whether one of some words stands between two.</summary>
    public bool HasWord(int start, int end, params ReadOnlySpan<string> words)
    {
        for (int i = start + 1; i < end; i++)
            if (words.Contains(Word(i))) return true;
        return false;
    }

    /// <summary>Whether a word hangs on another, at any depth, or is it.</summary>
    public bool IsUnder(int word, int head)
    {
        for (int step = 0; word >= 0 && step < Count; step++, word = _tokens[word].Head)
            if (word == head) return true;
        return false;
    }

    /// <summary>
    /// The words around a mention, what is surely of the mention's clause first; nothing where it stands in no content and beside no cue.
    /// </summary>
    public static IEnumerable<StanceClause> Around(AnnotatedArticle article, Quotation quotation, TargetMention mention) =>
        new StanceClauses(article, quotation, mention).All();

    /// <summary>Parses words; null where the mention is not among them.</summary>
    /// <param name="article">The article.</param>
    /// <param name="quotation">The quotation that they are of.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="origins">The tokens of the article; −1 for the source, which becomes <c>she</c> or <c>her</c>.</param>
    /// <param name="hasCue">Whether the cue is among them.</param>
    public static StanceClause? Parse(AnnotatedArticle article, Quotation quotation, TargetMention mention, List<int> origins, bool hasCue)
    {
        int start = origins.IndexOf(mention.Start);
        if (start < 0) return null;
        string[] words = new string[origins.Count + 1];
        var text = new StringBuilder();
        var tokens = new Token[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            string word = WordOf(article, origins, i);
            if (i > 0) text.Append(' ');
            tokens[i] = new Token(new TextSpan(text.Length, text.Length + word.Length));
            text.Append(word);
            words[i] = word.ToLowerInvariant();
        }
        Syntax.Value.Annotate(text.ToString(), [new Sentence(0, tokens.Length, 0)], tokens);
        MendPerfects(tokens, words);
        int end = start;
        while (end < origins.Count && origins[end] < mention.End) end++;
        bool isReported = quotation.Type != QuotationType.Direct || hasCue;
        return new StanceClause(words, tokens, [.. origins, -1], start, end, isReported)
        {
            HasCue = hasCue,
            IsQuestion = words.AsSpan(start, origins.Count - start).Contains("?"),
            CueEffect = hasCue ? StanceEffect.Say : StanceCue.EffectOf(article, quotation),
        };
    }

    /// <summary>Whether the root has a tense or a subject, or is an order between marks; not <c>the army to accept it</c>.</summary>
    public bool IsClause(bool isDirect)
    {
        int root = 0;
        while (root < Count && _tokens[root].Head >= 0) root++;
        if (root == Count) return true;
        if (root >= MentionStart && root < MentionEnd) return Child(root, "cop") >= 0;
        for (int i = 0; i < root; i++)
            if (_tokens[i].Head == root && _words[i] == "to") return false;
        if (Child(root, "nsubj", "nsubj:pass", "cop", "csubj") >= 0) return true;
        return _tokens[root].Tag is "VBD" or "VBZ" or "VBP" or "MD" || (_tokens[root].Tag is "VB" && isDirect);
    }

    private static string WordOf(AnnotatedArticle article, List<int> origins, int i)
    {
        if (i == origins.Count) return ".";
        if (origins[i] >= 0) return article.Tokens[origins[i]].Span.Cut(article.Text);
        return i == 0 ? "She" : "her";
    }

    // "It had left the pact" is no passive, as the parser may take it for.
    private static void MendPerfects(Token[] tokens, string[] words)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Relation != "nsubj:pass") continue;
            bool isPassive = false, isPerfect = false;
            for (int j = 0; j < tokens.Length; j++)
            {
                if (tokens[j].Head != tokens[i].Head) continue;
                bool isBe = words[j] is "been" or "be" or "being" or "got" or "is" or "are" or "was" or "were";
                isPassive |= isBe || tokens[j].Relation is "aux:pass";
                isPerfect |= words[j] is "have" or "has" or "had" or "'ve" or "’ve" or "having";
            }
            if (isPerfect && !isPassive) tokens[i] = tokens[i] with { Relation = "nsubj" };
        }
    }
}
