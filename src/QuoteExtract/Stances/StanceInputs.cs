using QuoteExtract.Learning;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// What the network reads of a quotation and a target: the words of the content and the cue and those between, each with its place, how it stands
/// to the target, and what the composition of <see cref="StanceScope"/> makes of it. The target's own name is hidden, and so are other names
/// where the target is no person: a stance shall be read from what is said, not from whom it is said of. So are listed words of attitude that
/// a negation, a shifter or a comparison turns (<c>not opposed</c>): their composed polarity speaks for them. One function serves training and prediction.
/// </summary>
internal sealed class StanceInputs
{
    /// <summary>Names the features, for the model file. It changes whenever their meaning does.</summary>
    public static readonly ulong Set = FeatureHash.OfText("stances 11: network");

    /// <summary>What lies between the parts of a quotation is read too, up to so many words in all.</summary>
    private const int LongestWhole = 140;

    private const int FarthestMention = 8;

    /// <summary>Mentions beyond this many are not looked at.</summary>
    private const int MostMentions = 32;

    private readonly AnnotatedArticle _article;
    private readonly StanceScope _scope;
    private readonly TargetMention[] _mentions;
    private readonly Dictionary<int, (ScopeToken Token, bool IsCue)> _said = [];
    private readonly HashSet<int> _mentioned = [];
    private readonly List<int> _rows = [];
    private readonly int _rowCount;
    private readonly uint _isPerson, _nearest;
    private readonly uint[] _whole;

    private StanceInputs(AnnotatedArticle article, StanceScope scope, StanceTarget target, WordIndex words, int rows)
    {
        (_article, _scope, _rowCount) = (article, scope, rows);
        for (int n = 0; n < scope.Tokens.Count; n++) _said[scope.Tokens[n].Index] = (scope.Tokens[n], n >= scope.FirstOfCue);
        _mentions = [.. scope.Mentions.Take(MostMentions)];
        foreach (var mention in _mentions)
            for (int i = mention.Start; i < mention.End; i++) _mentioned.Add(i);
        (_isPerson, _nearest) = (TargetWords.Of(target).IsPerson ? 1u : 0, (uint)scope.Nearest.Place * 4 + (uint)scope.Nearest.Form);
        _whole = ReadWhole();
        Tokens = ReadTokens();
        (Words, Ends) = (new int[Tokens.Length], new int[Tokens.Length]);
        for (int n = 0; n < Tokens.Length; n++)
        {
            Words[n] = IsHidden(Tokens[n]) ? 0 : words.RowOf(TokenAttributes.NormalHash(article.Word(Tokens[n])));
            ReadPlace(Tokens[n]);
            foreach (uint hash in _whole) Add(hash);
            if (_said.TryGetValue(Tokens[n], out var said)) ReadComposition(said.Token);
            // Many mentions at one place would make more features than a sum has room for.
            int most = (n > 0 ? Ends[n - 1] : 0) + FeatureTable.MostInSum;
            if (_rows.Count > most) _rows.RemoveRange(most, _rows.Count - most);
            Ends[n] = _rows.Count;
        }
        Rows = [.. _rows];
    }

    /// <summary>The tokens that are read, in text order.</summary>
    public int[] Tokens { get; }

    /// <summary>The row of each token's word; 0 for one that is hidden or unknown.</summary>
    public int[] Words { get; }

    /// <summary>The rows of the tokens' features, one token after another.</summary>
    public int[] Rows { get; }

    /// <summary>For each token the index after its last feature.</summary>
    public int[] Ends { get; }

    /// <param name="article">The article.</param>
    /// <param name="quotation">The quotation.</param>
    /// <param name="target">The target.</param>
    /// <param name="words">The rows of words.</param>
    /// <param name="rows">How many rows features have.</param>
    /// <returns>Null where the target is not mentioned, nothing is said of it, or only a condition is named.</returns>
    public static StanceInputs? Read(AnnotatedArticle article, Quotation quotation, StanceTarget target, WordIndex words, int rows)
    {
        var mentions = TargetFinder.Find(article, quotation, target);
        if (mentions.Count == 0) return null;
        var scope = new StanceScope(article, quotation, mentions);
        return scope.SaysNothing || scope.StatesCondition ? null : new StanceInputs(article, scope, target, words, rows);
    }

    /// <summary>Whether the target is a person.</summary>
    public bool IsPerson => _isPerson > 0;

    /// <summary>Whether a token is of the content or the cue, and not the target's name.</summary>
    public bool CanDecide(int token) => _said.ContainsKey(token) && !_mentioned.Contains(token);

    // The sums of the composed polarities: near the target, in all, of opinions, of the cue; and the leanings.
    private uint[] ReadWhole()
    {
        int near = 0, all = 0, opinions = 0, cue = 0, leaning = 0, nearLeaning = 0;
        foreach (var (token, isCue) in _said.Values)
        {
            bool joins = token.Relation > StanceScope.Unjoined;
            if (isCue)
            {
                cue += token.Toward;
                continue;
            }
            all += token.Toward;
            leaning += token.Leaning * token.Parity;
            if (token.Kind == StanceWordKind.Opinion) opinions += token.Toward;
            if (joins) (near, nearLeaning) = (near + token.Toward, nearLeaning + (token.Leaning * token.Parity));
        }
        return [FeatureHash.Of(20, Bucket(near)), FeatureHash.Of(21, Bucket(all)), FeatureHash.Of(22, Bucket(opinions), Bucket(near)), FeatureHash.Of(23, Bucket(cue)),
            FeatureHash.Of(24, Bucket(Math.Sign(near)), Bucket(Math.Sign(cue))), FeatureHash.Of(25, Bucket(leaning / 2)), FeatureHash.Of(26, Bucket(nearLeaning / 2))];

        static uint Bucket(int sum) => (uint)(Math.Clamp(sum, -3, 3) + 4);
    }

    private int[] ReadTokens()
    {
        var tokens = new SortedSet<int>(_said.Keys);
        tokens.UnionWith(_mentioned);
        if (tokens.Max - tokens.Min < LongestWhole) tokens.UnionWith(Enumerable.Range(tokens.Min, tokens.Max - tokens.Min));
        return [.. tokens];
    }

    private bool IsHidden(int token) => _mentioned.Contains(token) || (_isPerson == 0 && IsName(token)) || IsTurnedAttitude(token);

    // What "not opposed" says is in its composed polarity, which knows of the "not".
    private bool IsTurnedAttitude(int token) => _said.TryGetValue(token, out var said) && said.Token is { Kind: StanceWordKind.Attitude, Parity: < 0 };

    // Without tags, a capital inside a sentence makes a name.
    private bool IsName(int token) => _article.Tokens[token].PartOfSpeech == PartOfSpeech.Propn
        || (_article.Tokens[token].PartOfSpeech == PartOfSpeech.Unknown && char.IsUpper(_article.Word(token)[0]) && token > _article.Sentences[_article.SentenceAt(token)].Start);

    private void ReadPlace(int token)
    {
        uint zone = _said.TryGetValue(token, out var said) ? said.IsCue ? 1u : 0 : 2;
        Add(FeatureHash.Of(1, zone));
        Add(FeatureHash.Of(2, (uint)_article.Tokens[token].PartOfSpeech, zone));
        Add(FeatureHash.Of(3, _nearest, _isPerson));
        Add(FeatureHash.Of(4, (uint)_scope.Quotation.Type, zone));
        if (_article.Tokens[token].Relation is { } relation) Add(FeatureHash.Of(5, FeatureHash.OfWord(relation)));
        int nearest = int.MaxValue;
        foreach (var mention in _mentions)
        {
            int distance = token < mention.Start ? mention.Start - token : token >= mention.End ? mention.End - token - 1 : 0;
            if (Math.Abs(distance) < Math.Abs((long)nearest)) nearest = distance;
            if (distance == 0) Add(FeatureHash.Of(6, (uint)mention.Form, (uint)mention.Place));
        }
        if (nearest == 0) Add(FeatureHash.Of(7, 0));
        Add(FeatureHash.Of(8, (uint)(Math.Clamp(nearest, -FarthestMention - 1, FarthestMention + 1) + FarthestMention + 1)));
    }

    private void ReadComposition(ScopeToken token)
    {
        Add(FeatureHash.Of(9, token.Relation));
        Add(FeatureHash.Of(10, (uint)(token.Parity + 2)));
        Add(FeatureHash.Of(11, (uint)token.Holder));
        if (_scope.IsNegated(token.Index)) Add(FeatureHash.Of(12, 0));
        if (token.Leaning != 0) Add(FeatureHash.Of(13, (uint)(token.Leaning * token.Parity + WordLeanings.Most + 2)));
        if (token.Polarity == 0) return;
        uint toward = (uint)(token.Toward + 2);
        Add(FeatureHash.Of(14, toward));
        Add(FeatureHash.Of(15, toward, (uint)token.Kind));
        Add(FeatureHash.Of(16, toward, (uint)token.Kind, token.Relation));
    }

    private void Add(uint hash) => _rows.Add((int)((ulong)hash * (uint)_rowCount >> 32));
}
