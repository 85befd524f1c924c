using QuoteExtract.Learning;
using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// What of a quotation can show its speaker's stance on a target: the content's sentences that mention the target and their neighbours, and the
/// cue, each word with how it is turned and how it stands to the target.
/// </summary>
internal sealed class StanceScope
{
    /// <summary>Words beyond this many are not looked at.</summary>
    private const int Longest = 120;

    private const int LongestClimb = 8;

    /// <summary>The relation of a word of the content that joins no mention; that of one of the cue is the number before it.</summary>
    public const uint Unjoined = 2;

    private static readonly Lexicon Pronouns = Lexicon.Load("en/pronouns");

    private readonly AnnotatedArticle _article;
    private readonly Dictionary<int, int> _negations = [];
    private readonly List<int> _indexes = [];
    private readonly HashSet<int> _mentioned = [];

    public StanceScope(AnnotatedArticle article, Quotation quotation, IReadOnlyList<TargetMention> mentions)
    {
        _article = article;
        (Quotation, Mentions) = (quotation, mentions);
        Nearest = mentions.MinBy(mention => (mention.Place, mention.Form, mention.Start));
        bool isInContent = Nearest.Place == MentionPlace.Content;
        var sentences = mentions.Where(mention => mention.Place == MentionPlace.Content).Select(mention => article.SentenceAt(mention.Start)).ToHashSet();
        foreach (var span in quotation.Content)
            for (int i = article.TokenAt(span.Start); i < article.Tokens.Length && article.Tokens[i].Span.Start < span.End && _indexes.Count < Longest; i++)
            {
                if (isInContent && article.SentenceAt(i) is var s && !sentences.Contains(s) && !sentences.Contains(s - 1) && !sentences.Contains(s + 1)) continue;
                _indexes.Add(i);
            }
        FirstOfCue = _indexes.Count;
        if (quotation.Cue is { } cue)
            for (int i = article.TokenAt(cue.Start); i < article.Tokens.Length && article.Tokens[i].Span.Start < cue.End; i++)
                if (!_indexes.Contains(i)) _indexes.Add(i);
        foreach (var mention in mentions)
            for (int i = mention.Start; i < mention.End; i++) _mentioned.Add(i);
        foreach (int i in _indexes) CountNegation(i);
        Tokens = Read([.. mentions.Where(mention => (mention.Place == MentionPlace.Content) == isInContent).Take(4).Select(mention => new MentionPath(article, this, mention))]);
    }

    public Quotation Quotation { get; }

    public IReadOnlyList<TargetMention> Mentions { get; }

    /// <summary>The mention that says most: in the content before outside, by name before by pronoun.</summary>
    public TargetMention Nearest { get; }

    /// <summary>The words of the content, and from <see cref="FirstOfCue"/> on those of the cue.</summary>
    public IReadOnlyList<ScopeToken> Tokens { get; }

    public int FirstOfCue { get; }

    /// <summary>Whether there is nothing but the target's name under one plain word: <c>she described the treaty</c>.</summary>
    public bool SaysNothing => Tokens.Index().All(token => _mentioned.Contains(token.Item.Index)
        || _article.Tokens[token.Item.Index].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Punct or PartOfSpeech.Adp or PartOfSpeech.Part
        || (token.Index >= FirstOfCue && Tokens.Count - FirstOfCue == 1 && token.Item.Polarity == 0));

    /// <summary>Whether the cue only tells what must come first: <c>Tokyo made it a condition of signing the treaty</c>.</summary>
    public bool StatesCondition => Tokens.Skip(FirstOfCue).Any(token => _article.Tokens[token.Index].PartOfSpeech is PartOfSpeech.Noun && StanceWords.Is(_article.Word(token.Index), "condition"));

    /// <summary>Whether the word is negated an odd number of times.</summary>
    public bool IsNegated(int token) => _negations.GetValueOrDefault(token) % 2 != 0;

    /// <summary>Whether the word turns what it is said of: reject, failure, scrap.</summary>
    /// <param name="token">The word.</param>
    /// <param name="isOwned">Whether it is the target's own: only what happens to the target turns then.</param>
    public bool Shifts(int token, bool isOwned = false) => StanceWords.Polarity(_article.Word(token), out var kind) < 0
        && (kind is StanceWordKind.Act || (!isOwned && kind is StanceWordKind.Attitude or StanceWordKind.Obstacle && _article.Tokens[token].PartOfSpeech != PartOfSpeech.Adj));

    private ScopeToken[] Read(MentionPath[] paths)
    {
        var tokens = new ScopeToken[_indexes.Count];
        var compared = Compared();
        for (int n = 0; n < tokens.Length; n++)
        {
            int token = _indexes[n], best = int.MaxValue, turn = 1;
            uint relation = n >= FirstOfCue ? Unjoined - 1 : Unjoined;
            foreach (var path in paths)
                if (path.TryJoin(token, out int distance, out uint by, out int turned) && distance < best) (best, relation, turn) = (distance, by, turned);
            int parity = turn * Above(token) * (IsNegated(token) ? -1 : 1) * (compared.Contains(token) ? -1 : 1);
            int polarity = _mentioned.Contains(token) ? 0 : StanceWords.Polarity(_article.Word(token), out _);
            var kind = StanceWordKind.None;
            if (polarity != 0) StanceWords.Polarity(_article.Word(token), out kind);
            int leaning = polarity != 0 ? polarity * 2 : IsLeaning(token) ? WordLeanings.Default.Of(_article.Word(token)) : 0;
            tokens[n] = new ScopeToken(token, (sbyte)polarity, kind, (sbyte)parity, relation, Holder(token), (sbyte)leaning);
        }
        return tokens;
    }

    private bool IsLeaning(int token) =>
        !_mentioned.Contains(token) && _article.Tokens[token].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Adv;

    // "Nobody should doubt our wish": the words above a word turn it, as far as it is what they speak of.
    private int Above(int token)
    {
        int turn = 1;
        for (int step = 0; step < LongestClimb && Carries(_article.Tokens[token].Relation); step++)
        {
            string? relation = _article.Tokens[token].Relation;
            token = _article.Tokens[token].Head;
            if (token < 0) break;
            if (Shifts(token) || (relation is "csubj" or "ccomp" or "advcl" && IsBad(token))) turn = -turn;
            if (IsNegated(token)) turn = -turn;
        }
        return turn;
    }

    // "It would be a pity if the treaty failed".
    private bool IsBad(int token) => StanceWords.Polarity(_article.Word(token), out var kind) is var polarity
        && (polarity != 0 ? polarity < 0 && kind is StanceWordKind.Opinion : WordLeanings.Default.Of(_article.Word(token)) < -1);

    // "An hour at the table is cheaper than a day of war": what the target is compared with is its opposite.
    private HashSet<int> Compared()
    {
        var compared = new HashSet<int>();
        foreach (int than in _indexes)
        {
            if (!StanceWords.Is(_article.Word(than), "comparison")) continue;
            int first = than + 1, last = first, sentence = _article.SentenceAt(than);
            while (last < Math.Min(_article.Sentences[sentence].End, first + 30) && _article.Word(last) is not ("," or ";" or "." or "”" or "\"")) last++;
            bool isAfter = Enumerable.Range(first, last - first).Any(_mentioned.Contains);
            if (isAfter) (first, last) = (Math.Max(_article.Sentences[sentence].Start, than - 8), than);
            compared.UnionWith(Enumerable.Range(first, last - first));
        }
        return compared;
    }

    private static bool Carries(string? relation) => relation is "advcl" or "obj" or "ccomp" or "xcomp" or "csubj" or "acl" or "nmod" or "nsubj:pass" or "obl" or "nsubj" or "csubj:pass";

    // "not", "n't", "hardly" turn the word they hang on; "no party signs", "nobody signs" the verb.
    private void CountNegation(int token)
    {
        if (!StanceWords.Is(_article.Word(token), "negation") || _mentioned.Contains(token)) return;
        var word = _article.Tokens[token];
        if (word.Head < 0) return;
        int turned = word.Head;
        var head = _article.Tokens[turned];
        if (word.Relation is "det" && head.Relation is "nsubj" or "nsubj:pass" or "obj" or "obl" && head.Head >= 0) turned = head.Head;
        else if (word.Relation is "advmod" && head.Relation is "advmod" && head.Head >= 0) turned = head.Head;
        _negations[turned] = _negations.GetValueOrDefault(turned) + 1;
    }

    private StanceHolder Holder(int token)
    {
        if (_article.Tokens[token].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Noun)) return StanceHolder.Open;
        int verb = token;
        for (int step = 0; step < 3; step++)
        {
            foreach (int i in _indexes)
            {
                if (_article.Tokens[i].Head != verb || !(_article.Tokens[i].Relation is "nsubj" or "nsubj:pass" || IsAgent(i))) continue;
                if (_mentioned.Contains(i) && _article.Tokens[i].Relation is "nsubj:pass") continue;
                if (_mentioned.Contains(i)) return StanceHolder.Target;
                if (!Pronouns.TryGet(_article.Word(i), out string[] columns)) return StanceWords.Is(_article.Word(i), "negation") ? StanceHolder.Anybody : StanceHolder.Other;
                return columns[0] is "first" or "first-plural" ? StanceHolder.Speaker : columns[0] is "thing" or "second" ? StanceHolder.Anybody : StanceHolder.Other;
            }
            if (_article.Tokens[verb].Relation is not ("xcomp" or "conj" or "obj") || _article.Tokens[verb].Head < 0) break;
            verb = _article.Tokens[verb].Head;
        }
        return StanceHolder.Open;
    }

    // "The treaty was rejected by his rivals" tells where the rivals stand.
    private bool IsAgent(int token) => _article.Tokens[token].Relation is "obl:agent"
        || (_article.Tokens[token].Relation is "obl" && _indexes.Exists(i => _article.Tokens[i].Head == token && _article.Tokens[i].Relation is "case" && _article.Word(i) is "by"));
}
