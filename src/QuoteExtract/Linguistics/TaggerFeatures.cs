using QuoteExtract.Learning;

namespace QuoteExtract.Linguistics;

/// <summary>The features of the tagger: the same code fills them in training and in prediction.</summary>
internal static class TaggerFeatures
{
    /// <summary>How many places around a sentence are padding, so that every window lies in the array.</summary>
    public const int Padding = 3;

    /// <summary>Change the number when any template changes.</summary>
    public static readonly ulong FeatureSet = FeatureHash.OfText("tagger 1: penn greedy, upos from both sides");

    /// <summary>The attributes of a sentence's words with the padding around them.</summary>
    public static void Pad(Span<TokenAttributes> padded)
    {
        for (int i = 0; i < Padding; i++)
        {
            padded[i] = new TokenAttributes { Normal = 1, Suffix2 = 1, Suffix3 = 1, Shape = 1 };
            padded[^(i + 1)] = new TokenAttributes { Normal = 2, Suffix2 = 2, Suffix3 = 2, Shape = 2 };
        }
    }

    /// <summary>For the Penn tag, left to right: the word, its neighbours, how it is written, what it is used like, and the two tags before.</summary>
    /// <param name="words">With padding; <paramref name="i"/> counts it.</param>
    /// <param name="before">The Penn tag of the word before, 0 for none.</param>
    /// <param name="before2">The Penn tag two words before.</param>
    /// <param name="to">The buffer of a <see cref="FeatureWriter"/>.</param>
    /// <returns>The number of features at its start.</returns>
    public static int Penn(ReadOnlySpan<TokenAttributes> words, int i, uint before, uint before2, Span<uint> to)
    {
        ref readonly var w = ref words[i];
        ref readonly var p = ref words[i - 1];
        ref readonly var n = ref words[i + 1];
        ref readonly var p2 = ref words[i - 2];
        ref readonly var n2 = ref words[i + 2];
        var f = new FeatureWriter(to);
        f.Add(1, w.Normal);
        f.Add(2, p.Normal);
        f.Add(3, n.Normal);
        f.Add(4, p2.Normal);
        f.Add(5, n2.Normal);
        f.Add(6, p.Normal, w.Normal);
        f.Add(7, w.Normal, n.Normal);
        f.Add(8, p.Normal, n.Normal);
        f.Add(9, w.Prefix1);
        f.Add(10, w.Prefix2);
        f.Add(11, w.Prefix3);
        f.Add(12, w.Suffix1);
        f.Add(13, w.Suffix2);
        f.Add(14, w.Suffix3);
        f.Add(15, w.Suffix4);
        f.Add(16, w.Shape);
        f.Add(17, w.Shape, p.Shape, n.Shape);
        f.Add(18, w.Shape, w.Suffix3);
        f.Add(19, before);
        f.Add(20, before, before2);
        f.Add(21, before, w.Normal);
        f.Add(22, before, before2, w.Normal);
        f.Add(23, before, n.Normal);
        f.Add(24, before, w.Suffix3);
        f.Add(25, before, w.Suffix2, n.Suffix2);
        f.Add(26, w.Cluster);
        f.Add(27, w.CoarseCluster);
        f.Add(28, p.Cluster);
        f.Add(29, n.Cluster);
        f.Add(30, n2.CoarseCluster);
        f.Add(31, p2.CoarseCluster);
        f.Add(32, w.Cluster, before);
        f.Add(33, w.CoarseCluster, p.CoarseCluster, n.CoarseCluster);
        f.Add(34, w.Cluster, n.Cluster);
        f.Add(35, w.TagSet);
        f.Add(36, w.TagSet, before);
        f.Add(37, w.TagSet, n.TagSet);
        f.Add(38, w.TagSet, before, n.TagSet);
        f.Add(39, w.TagSet, before, before2);
        f.Add(40, w.TagSet, n.TagSet, n2.TagSet);
        f.Add(41, p.TagSet, w.TagSet, n.TagSet);
        f.Add(42, w.TagSet, w.Shape);
        f.Add(43, w.TagSet, w.Suffix3);
        f.Add(44, w.Normal, w.Shape);
        f.Add(45, n.Suffix3);
        f.Add(46, p.Suffix3, w.Suffix3);
        f.Add(47, w.Shape, before);
        f.Add(48, w.TagSet, n.Normal);
        f.Add(49, w.TagSet, p.Normal);
        f.Add(50, 0);
        return f.Finish();
    }

    /// <summary>For the universal part of speech, when all Penn tags are known: chiefly what tells auxiliaries from verbs,
    /// subordinators from prepositions and determiners from pronouns.</summary>
    /// <param name="tags">The Penn tags, with the same padding as the words.</param>
    public static int Universal(ReadOnlySpan<TokenAttributes> words, ReadOnlySpan<byte> tags, int i, Span<uint> to)
    {
        ref readonly var w = ref words[i];
        ref readonly var p = ref words[i - 1];
        ref readonly var n = ref words[i + 1];
        uint t = tags[i], tp = tags[i - 1], tn = tags[i + 1], tp2 = tags[i - 2], tn2 = tags[i + 2], tn3 = tags[i + 3];
        var f = new FeatureWriter(to);
        f.Add(101, t);
        f.Add(102, w.Normal);
        f.Add(103, t, w.Normal);
        f.Add(104, t, tn);
        f.Add(105, t, tp);
        f.Add(106, t, tp, tn);
        f.Add(107, t, tn, tn2);
        f.Add(108, t, tn, tn2, tn3);
        f.Add(109, w.Normal, tn);
        f.Add(110, w.Normal, tp);
        f.Add(111, w.Normal, tn, tn2);
        f.Add(112, w.Normal, tp, tn);
        f.Add(113, w.Normal, tp2, tp);
        f.Add(114, w.Normal, n.Normal);
        f.Add(115, w.Normal, p.Normal);
        f.Add(116, t, w.Cluster);
        f.Add(117, t, w.Suffix3);
        f.Add(118, t, w.TagSet);
        f.Add(119, t, w.Shape);
        f.Add(120, t, n.Normal);
        f.Add(121, t, p.Normal);
        f.Add(122, w.Normal, tn, tn2, tn3);
        f.Add(123, t, n.Cluster);
        f.Add(124, w.Normal, n.Cluster);
        f.Add(125, w.Normal, w.Shape);
        f.Add(126, w.Suffix2);
        f.Add(127, w.Cluster);
        return f.Finish();
    }
}
