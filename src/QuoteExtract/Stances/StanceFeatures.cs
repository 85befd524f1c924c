using QuoteExtract.Learning;
using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// What the classifier sees of a quotation and a target. Words come with the sign that the composition gives them (+ as they are, − turned), so
/// that <c>welcome</c> and <c>do not regret</c> can mean the same. One function serves training and prediction.
/// </summary>
internal static class StanceFeatures
{
    /// <summary>Names the features, for the model file. It changes whenever their meaning does.</summary>
    public static readonly ulong Set = FeatureHash.OfText("stances 5");

    /// <summary>The most features of one decision.</summary>
    public const int Most = Learning.HashedLinearModel.MaxFeatures;

    private const uint Unknown = 0;

    private static readonly Lexicon Pronouns = Lexicon.Load("en/pronouns");

    /// <param name="article">The article.</param>
    /// <param name="scope">What of the quotation counts.</param>
    /// <param name="mirror">1; −1 to turn every sign, which makes an example for the target into one against it (in training only).</param>
    /// <param name="features">Cleared, then filled.</param>
    public static void Read(AnnotatedArticle article, StanceScope scope, StanceTarget target, int mirror, List<StanceFeature> features)
    {
        features.Clear();
        Whole(article, scope, TargetWords.Of(target).IsPerson ? 1u : 0, features);
        Composition(article, scope, mirror, features);
        for (int n = 0; n < scope.Tokens.Count && features.Count < Most - 8; n++) Word(article, scope, n, mirror, features);
    }

    private static void Whole(AnnotatedArticle article, StanceScope scope, uint isPerson, List<StanceFeature> features)
    {
        uint shifts = 0, first = 0, second = 0, question = 0, exclamation = 0, digits = 0;
        for (int n = 0; n < scope.FirstOfCue; n++)
        {
            var word = article.Word(scope.Tokens[n].Index);
            shifts |= StanceWords.Shift(word) switch { "condition" => 1, "negation" => 2, "contrast" when char.IsLetter(word[0]) => 4, _ => 0u };
            if (Pronouns.TryGet(word, out string[] columns)) (first, second) = (first | (columns[0] is "first" or "first-plural" ? 1u : 0), second | (columns[0] is "second" ? 1u : 0));
            if (word is "?") question = 1;
            if (word is "!") exclamation = 1;
            if (char.IsAsciiDigit(word[0]) || article.Tokens[scope.Tokens[n].Index].PartOfSpeech == PartOfSpeech.Num) digits = 1;
        }
        var mention = scope.Nearest;
        uint place = (uint)mention.Place * 4 + (uint)mention.Form;
        Add(features, FeatureHash.Of(1, isPerson));
        Add(features, FeatureHash.Of(2, place));
        Add(features, FeatureHash.Of(12, place, isPerson));
        Add(features, FeatureHash.Of(3, (uint)scope.Quotation.Type, (uint)mention.Place));
        Add(features, FeatureHash.Of(4, shifts & 1, question));
        Add(features, FeatureHash.Of(5, first, second));
        Add(features, FeatureHash.Of(6, exclamation));
        Add(features, FeatureHash.Of(7, digits, (uint)mention.Place));
        Add(features, FeatureHash.Of(8, (uint)Math.Min(scope.FirstOfCue / 8, 6), (uint)mention.Place));
        Add(features, FeatureHash.Of(9, (uint)Math.Min(scope.Mentions.Count(one => one.Place == MentionPlace.Content), 3)));
        if (scope.Path is { } path)
        {
            uint relation = FeatureHash.OfWord(article.Tokens[path.Head].Relation ?? "");
            Add(features, FeatureHash.Of(10, relation, (uint)mention.Place));
            if (path.Nodes.Count > 1) Add(features, FeatureHash.Of(11, Lemma(article, path.Nodes[1]), relation), path.Nodes[1]);
        }
    }

    // The sums of the composed polarities: near the target, in all, of the word nearest to the root; and whether an act is wished for.
    private static void Composition(AnnotatedArticle article, StanceScope scope, int mirror, List<StanceFeature> features)
    {
        int near = 0, all = 0, opinions = 0, acts = 0, top = 0, topDepth = int.MaxValue, cue = 0, leaning = 0, nearLeaning = 0, turned = 0, wishes = 0;
        int contrast = LastContrast(article, scope);
        bool wished = false;
        for (int n = 0; n < scope.Tokens.Count; n++)
        {
            var token = scope.Tokens[n];
            if (StanceWords.Is(article.Word(token.Index), "wish")) wished = true;
            if (n < scope.FirstOfCue)
            {
                leaning += token.Leaning * token.Parity * mirror;
                if (n > contrast) turned += token.Leaning * token.Parity * mirror;
                if (token.Relation > 2) nearLeaning += token.Leaning * token.Parity * mirror;
            }
            if (token.Polarity == 0) continue;
            int toward = token.Toward * mirror;
            if (n >= scope.FirstOfCue) { cue += toward; continue; }
            all += toward;
            if (token.Relation > 2) near += toward;
            if (token.Kind == StanceWordKind.Opinion) opinions += toward;
            if (token.Kind == StanceWordKind.Act) acts += toward;
            if (token.Kind == StanceWordKind.Act && IsWished(article, scope, token.Index)) wishes += toward;
            int depth = Depth(article, token.Index);
            if (token.Kind != StanceWordKind.Act && depth < topDepth) (top, topDepth) = (toward, depth);
        }
        Add(features, FeatureHash.Of(20, Bucket(near)));
        Add(features, FeatureHash.Of(21, Bucket(all)));
        Add(features, FeatureHash.Of(22, Bucket(opinions), Bucket(near)));
        Add(features, FeatureHash.Of(23, Bucket(acts), wished ? 1u : 0));
        Add(features, FeatureHash.Of(24, Bucket(top)));
        Add(features, FeatureHash.Of(25, Bucket(cue)));
        Add(features, FeatureHash.Of(26, Bucket(Math.Sign(near)), Bucket(Math.Sign(cue)), Bucket(top)));
        Add(features, FeatureHash.Of(28, Bucket(leaning / 2)));
        Add(features, FeatureHash.Of(29, Bucket(nearLeaning / 2)));
        Add(features, FeatureHash.Of(41, Bucket(wishes)));
        if (wishes != 0) Add(features, FeatureHash.Of(42, Bucket(wishes), (uint)scope.Nearest.Place));
        if (contrast >= 0) Add(features, FeatureHash.Of(40, Bucket(turned / 2)));
        // Whether anything is said at all, whatever its sign.
        Add(features, FeatureHash.Of(27, Bucket(Math.Abs(near)), Bucket(Math.Abs(cue)), wished ? 1u : 0));
    }

    // "It is not perfect, but it is ours": what follows the turn counts.
    private static int LastContrast(AnnotatedArticle article, StanceScope scope)
    {
        for (int n = scope.FirstOfCue - 2; n > 0; n--)
            if (char.IsLetter(article.Word(scope.Tokens[n].Index)[0]) && StanceWords.Is(article.Word(scope.Tokens[n].Index), "contrast")) return n;
        return -1;
    }

    // "We must sign", "it should begin with the signing": a wish or duty at the word, or at the words that it hangs on.
    private static bool IsWished(AnnotatedArticle article, StanceScope scope, int token)
    {
        for (int step = 0; step < 4 && token >= 0; step++)
        {
            foreach (var other in scope.Tokens)
                if (article.Tokens[other.Index].Head == token && article.Tokens[other.Index].Relation is "aux" && StanceWords.Is(article.Word(other.Index), "wish")) return true;
            token = article.Tokens[token].Head;
            if (token >= 0 && StanceWords.Is(article.Word(token), "wish")) return true;
        }
        return false;
    }

    private static void Word(AnnotatedArticle article, StanceScope scope, int n, int mirror, List<StanceFeature> features)
    {
        var token = scope.Tokens[n];
        if (article.Tokens[token.Index].PartOfSpeech is PartOfSpeech.Punct || scope.Mentions.Any(mention => mention.Start <= token.Index && token.Index < mention.End)) return;
        uint lemma = Lemma(article, token.Index), sign = Bucket(token.Parity * mirror), zone = n >= scope.FirstOfCue ? 1u : 0;
        Add(features, FeatureHash.Of(30, lemma, sign, zone), token.Index);
        if (zone == 1) return;
        var part = article.Tokens[token.Index].PartOfSpeech;
        bool isContent = part is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Intj;
        if (isContent)
        {
            var (fine, coarse, _) = WordTable.Default.Find(TokenAttributes.NormalHash(article.Word(token.Index)));
            if (fine != Unknown)
            {
                Add(features, FeatureHash.Of(31, fine, sign), token.Index);
                Add(features, FeatureHash.Of(32, coarse, sign, token.Relation), token.Index);
            }
        }
        if (isContent && token.Relation > 2) Add(features, FeatureHash.Of(33, lemma, sign, token.Relation), token.Index);
        if (token.Leaning != 0)
        {
            Add(features, FeatureHash.Of(37, Bucket(token.Leaning * token.Parity * mirror)), token.Index);
            Add(features, FeatureHash.Of(38, Bucket(token.Leaning * token.Parity * mirror), token.Relation), token.Index);
        }
        if (token.Polarity == 0) return;
        uint toward = Bucket(token.Toward * mirror);
        Add(features, FeatureHash.Of(34, toward, (uint)token.Kind, token.Relation), token.Index);
        Add(features, FeatureHash.Of(35, toward, (uint)token.Kind, (uint)token.Holder), token.Index);
        Add(features, FeatureHash.Of(36, toward, (uint)token.Kind), token.Index);
        if (token.Kind != StanceWordKind.Opinion)
        {
            uint own = FeatureHash.OfWord(article.Tokens[token.Index].Relation ?? "");
            Add(features, FeatureHash.Of(39, toward, (uint)token.Kind, own, IsWished(article, scope, token.Index) ? 1u : 0), token.Index);
        }
    }

    private static uint Lemma(AnnotatedArticle article, int token) =>
        article.Tokens[token].Lemma is { } lemma ? TokenAttributes.NormalHash(lemma) : TokenAttributes.NormalHash(article.Word(token));

    private static int Depth(AnnotatedArticle article, int token)
    {
        int depth = 0;
        for (; depth < 30 && article.Tokens[token].Head >= 0; depth++) token = article.Tokens[token].Head;
        return depth;
    }

    private static uint Bucket(int sum) => (uint)(Math.Clamp(sum, -3, 3) + 4);

    private static void Add(List<StanceFeature> features, uint hash, int token = -1)
    {
        if (features.Count < Most) features.Add(new StanceFeature(hash, token));
    }
}
