using QuoteExtract.Learning;

namespace QuoteExtract.Linguistics;

/// <summary>
/// The features of one token for the name model: its form and its neighbours' (words, affixes, shapes, clusters), the lists it is
/// in, the run of capitalised words around it, and what the rest of the article shows of it. Used by trainer and recognizer alike.
/// </summary>
internal static class NameFeatures
{
    /// <summary>No token has more.</summary>
    public const int Most = 112;

    /// <summary>Changes with every change to what <see cref="Of"/> computes.</summary>
    public static readonly ulong Set = FeatureHash.OfText("names 2: words, affixes, shapes, clusters, tags, lists, runs, brackets, evidence");

    private static readonly TokenAttributes Edge = new() { Normal = 1, Shape = 1, Suffix3 = 1, Cluster = ushort.MaxValue, CoarseCluster = ushort.MaxValue };

    /// <summary>Writes the hashes of a token's features.</summary>
    /// <returns>How many there are.</returns>
    public static int Of(NameContext context, in Sentence sentence, bool isTitleCase, int token, Span<uint> features)
    {
        var words = context.Words;
        ref readonly var w0 = ref words[token];
        ref readonly var p1 = ref At(words, sentence, token - 1);
        ref readonly var p2 = ref At(words, sentence, token - 2);
        ref readonly var n1 = ref At(words, sentence, token + 1);
        ref readonly var n2 = ref At(words, sentence, token + 2);
        uint l0 = (uint)context.Lists[token], lp = Lists(context, sentence, token - 1), ln = Lists(context, sentence, token + 1);
        var run = context.Runs[token];
        uint capital = run.Length > 0 ? 1u : 0u;
        uint first = token == sentence.Start ? 2u : 0u;
        uint title = isTitleCase ? 4u : 0u;
        uint state = capital | first | title;
        uint t0 = Tag(context, sentence, token), tp = Tag(context, sentence, token - 1), tn = Tag(context, sentence, token + 1);
        // "Movement for the Left (ML)": what stands before the bracket.
        uint bracket = OpensBracket(context, sentence, token - 1) && token - 2 >= sentence.Start && context.Runs[token - 2].Length > 0 ? 1u : 0u;
        int left = RunBefore(context, sentence, run.Length > 0 ? run.Start - 1 : token), right = RunAfter(context, sentence, run.Length > 0 ? run.End + 1 : token + 1);
        int n = 0;

        // The words around, alone and in pairs.
        features[n++] = FeatureHash.Of(1, state);
        features[n++] = FeatureHash.Of(2, w0.Normal, capital);
        features[n++] = FeatureHash.Of(3, p1.Normal);
        features[n++] = FeatureHash.Of(4, n1.Normal);
        features[n++] = FeatureHash.Of(5, p2.Normal);
        features[n++] = FeatureHash.Of(6, n2.Normal);
        features[n++] = FeatureHash.Of(7, p1.Normal, w0.Normal);
        features[n++] = FeatureHash.Of(8, w0.Normal, n1.Normal);
        features[n++] = FeatureHash.Of(9, p1.Normal, n1.Normal, capital);
        features[n++] = FeatureHash.Of(10, w0.Shape, title);
        features[n++] = FeatureHash.Of(11, p1.Shape, w0.Shape);
        features[n++] = FeatureHash.Of(12, w0.Shape, n1.Shape);
        features[n++] = FeatureHash.Of(13, p1.Shape, w0.Shape, n1.Shape, first);
        features[n++] = FeatureHash.Of(14, w0.Cluster, capital);
        features[n++] = FeatureHash.Of(15, w0.CoarseCluster, state);
        features[n++] = FeatureHash.Of(16, p1.Cluster, capital);
        features[n++] = FeatureHash.Of(17, n1.Cluster, capital);
        features[n++] = FeatureHash.Of(18, p1.CoarseCluster, w0.CoarseCluster, capital);
        features[n++] = FeatureHash.Of(19, w0.CoarseCluster, n1.CoarseCluster, capital);
        features[n++] = FeatureHash.Of(20, p2.Cluster, capital);
        features[n++] = FeatureHash.Of(21, n2.Cluster, capital);
        // Lists.
        features[n++] = FeatureHash.Of(22, l0, state);
        features[n++] = FeatureHash.Of(23, lp, l0);
        features[n++] = FeatureHash.Of(24, l0, ln);
        features[n++] = FeatureHash.Of(25, lp, l0, ln);
        features[n++] = FeatureHash.Of(26, p1.Normal, l0);
        features[n++] = FeatureHash.Of(27, l0, n1.Normal);
        // Parts of speech.
        features[n++] = FeatureHash.Of(28, t0, state);
        features[n++] = FeatureHash.Of(29, tp, t0, tn, capital);
        features[n++] = FeatureHash.Of(75, tp, t0, p1.CoarseCluster);
        features[n++] = FeatureHash.Of(76, t0, tn, n1.CoarseCluster);
        if (capital == 0) return OfSmall(context, token, left, right, state, features, n);

        // A capitalised word's own letters.
        features[n++] = FeatureHash.Of(30, w0.Prefix2, w0.Suffix2);
        features[n++] = FeatureHash.Of(31, w0.Prefix3);
        features[n++] = FeatureHash.Of(32, w0.Suffix2);
        features[n++] = FeatureHash.Of(33, w0.Suffix3);
        features[n++] = FeatureHash.Of(34, w0.Suffix4);
        features[n++] = FeatureHash.Of(35, w0.Suffix3, p1.Shape);
        features[n++] = FeatureHash.Of(36, p1.Suffix3, n1.Suffix3);
        features[n++] = FeatureHash.Of(37, w0.TagSet, state);

        // The run of capitalised words, "European Central Bank": its first and last word, and the words on either side.
        uint length = (uint)Math.Min(run.Length, 5), fromStart = (uint)Math.Min(token - run.Start, 3), fromEnd = (uint)Math.Min(run.End - 1 - token, 3);
        uint place = length | (fromStart << 3) | (fromEnd << 5);
        ref readonly var head = ref words[run.End - 1];
        ref readonly var opener = ref words[run.Start];
        ref readonly var before = ref At(words, sentence, run.Start - 1);
        ref readonly var after = ref At(words, sentence, run.End);
        features[n++] = FeatureHash.Of(40, place, title);
        features[n++] = FeatureHash.Of(41, head.Normal, fromStart == 0 ? 1u : 0u);
        features[n++] = FeatureHash.Of(42, opener.Normal, fromStart);
        features[n++] = FeatureHash.Of(43, before.Normal, place);
        features[n++] = FeatureHash.Of(44, after.Normal, place);
        features[n++] = FeatureHash.Of(45, before.Cluster, fromStart);
        features[n++] = FeatureHash.Of(46, after.Cluster, fromEnd);
        features[n++] = FeatureHash.Of(47, head.Cluster, fromStart);
        features[n++] = FeatureHash.Of(48, head.CoarseCluster, opener.CoarseCluster, place);
        features[n++] = FeatureHash.Of(49, (uint)context.Lists[run.Start], (uint)context.Lists[run.End - 1], place);
        features[n++] = FeatureHash.Of(50, before.CoarseCluster, after.CoarseCluster, length);
        features[n++] = FeatureHash.Of(51, head.Suffix3, place);

        // Beyond a small word or two, "Ministry of Foreign Affairs": the run on the other side.
        if (left >= 0)
        {
            features[n++] = FeatureHash.Of(52, words[left].Normal, before.Normal, fromStart);
            features[n++] = FeatureHash.Of(53, words[left].Cluster, before.Normal);
            features[n++] = FeatureHash.Of(54, (uint)context.Lists[left], before.Normal, l0);
        }
        if (right >= 0)
        {
            features[n++] = FeatureHash.Of(55, after.Normal, words[right].Normal, fromEnd);
            features[n++] = FeatureHash.Of(56, after.Normal, words[right].Cluster, head.Cluster);
            features[n++] = FeatureHash.Of(57, after.Normal, (uint)context.Lists[right], l0);
        }

        if (bracket != 0)
        {
            ref readonly var named = ref words[token - 2];
            features[n++] = FeatureHash.Of(81, named.Normal, length);
            features[n++] = FeatureHash.Of(82, named.Cluster, w0.Shape);
            features[n++] = FeatureHash.Of(83, named.CoarseCluster, words[context.Runs[token - 2].Start].CoarseCluster, n1.Shape);
            features[n++] = FeatureHash.Of(84, words[context.Runs[token - 2].Start].Cluster);
        }

        // The rest of the article.
        uint evidence = (uint)context.Evidence(token);
        features[n++] = FeatureHash.Of(60, evidence, state);
        features[n++] = FeatureHash.Of(61, evidence, l0);
        for (uint bit = 1; bit <= (uint)WordEvidence.InHeadline; bit <<= 1)
            if ((evidence & bit) != 0) features[n++] = FeatureHash.Of(62, bit, state);
        return n;
    }

    // A word in small letters is inside a name ("Rally for the Republic"), or it is none.
    private static int OfSmall(NameContext context, int token, int left, int right, uint state, Span<uint> features, int n)
    {
        ref readonly var word = ref context.Words[token];
        features[n++] = FeatureHash.Of(70, word.Suffix3, state);
        if (left < 0 || right < 0) return n;
        ref readonly var before = ref context.Words[left];
        ref readonly var after = ref context.Words[context.Runs[right].Start];
        ref readonly var opener = ref context.Words[context.Runs[left].Start];
        ref readonly var head = ref context.Words[right];
        uint gaps = (uint)(token - left) | ((uint)(context.Runs[right].Start - token) << 2);
        features[n++] = FeatureHash.Of(71, before.Normal, word.Normal, gaps);
        features[n++] = FeatureHash.Of(72, before.Cluster, word.Normal, after.Cluster, gaps);
        features[n++] = FeatureHash.Of(73, word.Normal, head.Normal, gaps);
        features[n++] = FeatureHash.Of(74, opener.Cluster, word.Normal, head.Cluster);
        features[n++] = FeatureHash.Of(77, opener.CoarseCluster, word.Normal, after.CoarseCluster, head.CoarseCluster);
        features[n++] = FeatureHash.Of(78, (uint)context.Lists[left], word.Normal, (uint)context.Lists[context.Runs[right].Start], gaps);
        features[n++] = FeatureHash.Of(79, opener.Normal, word.Normal);
        features[n++] = FeatureHash.Of(80, opener.Normal, before.Normal, head.Normal);
        return n;
    }

    private static ref readonly TokenAttributes At(TokenAttributes[] words, in Sentence sentence, int token)
    {
        if (token >= sentence.Start && token < sentence.End) return ref words[token];
        return ref Edge;
    }

    private static uint Lists(NameContext context, in Sentence sentence, int token) =>
        token >= sentence.Start && token < sentence.End ? (uint)context.Lists[token] : 0x8000u;

    private static bool OpensBracket(NameContext context, in Sentence sentence, int token) =>
        token >= sentence.Start && token < sentence.End && context.Article.Text[context.Article.Tokens[token].Span.Start] == '(';

    private static uint Tag(NameContext context, in Sentence sentence, int token) =>
        token >= sentence.Start && token < sentence.End ? (uint)context.Article.Tokens[token].PartOfSpeech : 0x80u;

    /// <summary>The last token of the run that ends at a token or one before it; −1 when there is none.</summary>
    private static int RunBefore(NameContext context, in Sentence sentence, int start)
    {
        for (int i = start - 1; i >= Math.Max(sentence.Start, start - 2); i--)
            if (context.Runs[i].Length > 0) return i;
        return -1;
    }

    /// <summary>The last token of the run that begins at a token or one after it; −1 when there is none.</summary>
    private static int RunAfter(NameContext context, in Sentence sentence, int end)
    {
        for (int i = end; i < Math.Min(sentence.End, end + 2); i++)
            if (context.Runs[i].Length > 0) return context.Runs[i].End - 1;
        return -1;
    }
}
