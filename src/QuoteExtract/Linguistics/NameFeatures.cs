using QuoteExtract.Learning;

namespace QuoteExtract.Linguistics;

/// <summary>
/// The features of one token for the name model: its form and its neighbours' (words, affixes, shapes, clusters), the lists it is
/// in, the run of capitalised words around it, and what the rest of the article shows of it. Used by trainer and recognizer alike.
/// </summary>
internal static class NameFeatures
{
    /// <summary>No token has more.</summary>
    public const int Most = 96;

    /// <summary>Changes with every change to what <see cref="Of"/> computes.</summary>
    public static readonly ulong Set = FeatureHash.OfText("names 1: words, affixes, shapes, clusters, lists, runs, evidence");

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
        if (capital == 0) return OfSmall(w0, p1, n1, state, features, n);

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
        int left = RunBefore(context, sentence, run.Start), right = RunAfter(context, sentence, run.End);
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

        // The rest of the article.
        uint evidence = (uint)context.Evidence(token);
        features[n++] = FeatureHash.Of(60, evidence, state);
        features[n++] = FeatureHash.Of(61, evidence, l0);
        for (uint bit = 1; bit <= (uint)WordEvidence.InHeadline; bit <<= 1)
            if ((evidence & bit) != 0) features[n++] = FeatureHash.Of(62, bit, state);
        return n;
    }

    // A word in small letters is inside a name ("of", "for"), or it is none.
    private static int OfSmall(in TokenAttributes w0, in TokenAttributes p1, in TokenAttributes n1, uint state, Span<uint> features, int n)
    {
        features[n++] = FeatureHash.Of(70, w0.Suffix3, state);
        features[n++] = FeatureHash.Of(71, p1.Shape, w0.Normal, n1.Shape);
        features[n++] = FeatureHash.Of(72, p1.Cluster, w0.Normal, n1.Cluster);
        features[n++] = FeatureHash.Of(73, p1.Normal, w0.Normal, n1.CoarseCluster);
        features[n++] = FeatureHash.Of(74, w0.Normal, n1.Cluster);
        return n;
    }

    private static ref readonly TokenAttributes At(TokenAttributes[] words, in Sentence sentence, int token)
    {
        if (token >= sentence.Start && token < sentence.End) return ref words[token];
        return ref Edge;
    }

    private static uint Lists(NameContext context, in Sentence sentence, int token) =>
        token >= sentence.Start && token < sentence.End ? (uint)context.Lists[token] : 0x8000u;

    /// <summary>The last token of the run before one or two words in small letters; −1 when there is none.</summary>
    private static int RunBefore(NameContext context, in Sentence sentence, int start)
    {
        for (int i = start - 2; i >= Math.Max(sentence.Start, start - 3); i--)
            if (context.Runs[i].Length > 0) return i;
        return -1;
    }

    /// <summary>The last token of the run after one or two words in small letters; −1 when there is none.</summary>
    private static int RunAfter(NameContext context, in Sentence sentence, int end)
    {
        for (int i = end + 1; i < Math.Min(sentence.End, end + 3); i++)
            if (context.Runs[i].Length > 0) return context.Runs[i].End - 1;
        return -1;
    }
}
