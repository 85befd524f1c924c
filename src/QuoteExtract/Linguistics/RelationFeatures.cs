using QuoteExtract.Learning;

namespace QuoteExtract.Linguistics;

/// <summary>The features of a word's relation to its head, with all heads known and the relations of the words before it. One code for training and prediction.</summary>
internal static class RelationFeatures
{
    /// <summary>Stands for the relation of a word that has none yet, or is not there.</summary>
    public const byte Unknown = 255;

    /// <param name="words">As <see cref="ParserWord.Fill"/> makes them.</param>
    /// <param name="relations">The relations of the words before <paramref name="word"/>, by its number.</param>
    /// <param name="to">The buffer of a <see cref="FeatureWriter"/>.</param>
    /// <returns>The number of features at its start.</returns>
    public static int Fill(ReadOnlySpan<ParserWord> words, scoped in TreeView tree, ReadOnlySpan<byte> relations, int word, Span<uint> to)
    {
        int head = tree.Heads[word], before = tree.Before(word), after = tree.After(word), above = head == tree.Heads.Length - 1 ? 0 : tree.Heads[head];
        ref readonly var d = ref words[word];
        ref readonly var h = ref words[head];
        ref readonly var left = ref words[tree.Left(word)];
        ref readonly var left2 = ref words[tree.Left2(word)];
        ref readonly var right = ref words[tree.Right(word)];
        ref readonly var headLeft = ref words[tree.Left(head)];
        ref readonly var p = ref words[word - 1];
        ref readonly var n = ref words[word + 1];
        ref readonly var bs = ref words[before];
        ref readonly var ns = ref words[after];
        uint side = (head < word ? 8u : 0u) + ParserFeatures.Distance(Math.Abs(head - word)), direction = head < word ? 1u : 0u;
        uint beforeRelation = before == 0 ? Unknown : relations[before], headRelation = head < word ? relations[head] : Unknown;
        uint before2Relation = tree.Before(before) == 0 ? Unknown : relations[tree.Before(before)];
        uint ends = (after == 0 ? 1u : 0u) + (before == 0 ? 2u : 0u) + direction * 4;

        var f = new FeatureWriter(to);
        f.Add(201, d.Word, direction);
        f.Add(202, d.Tag, side);
        f.Add(203, h.Word, direction);
        f.Add(204, h.Tag, side);
        f.Add(205, d.Cluster, direction);
        f.Add(206, h.Cluster, direction);
        f.Add(207, h.Word, d.Word);
        f.Add(208, h.Tag, d.Tag, side);
        f.Add(209, h.Word, d.Tag, direction);
        f.Add(210, h.Tag, d.Word, direction);
        f.Add(211, h.Cluster, d.Cluster, direction);
        f.Add(212, h.Cluster, d.Tag, direction);
        f.Add(213, h.Tag, d.Cluster, direction);
        f.Add(214, h.Coarse, d.Coarse, h.Tag, d.Tag);

        f.Add(215, d.Tag, left.Word, h.Tag, direction);
        f.Add(216, left.Word, h.Word);
        f.Add(217, d.Tag, left.Tag, h.Tag, direction);
        f.Add(218, d.Word, left.Word);
        f.Add(219, h.Tag, left.Word, d.Cluster);
        f.Add(220, d.Tag, left2.Word, direction);
        f.Add(221, d.Tag, right.Word, direction);
        f.Add(222, d.Tag, right.Tag, h.Tag, direction);
        f.Add(223, d.Tag, left.Tag, left2.Tag, right.Tag);

        f.Add(224, d.Tag, p.Tag, direction);
        f.Add(225, d.Tag, n.Tag, direction);
        f.Add(226, p.Word, d.Tag, direction);
        f.Add(227, n.Word, d.Tag, direction);
        f.Add(228, d.Tag, p.Tag, h.Tag, direction);
        f.Add(229, d.Word, p.Word);
        f.Add(230, d.Word, n.Word);

        f.Add(231, words[above].Tag, h.Tag, d.Tag, direction);
        f.Add(232, h.Tag, headLeft.Word, d.Tag, direction);
        f.Add(233, h.Word, headLeft.Tag, d.Tag, direction);
        f.Add(234, bs.Tag, d.Tag, h.Tag, direction);
        f.Add(235, bs.Word, d.Tag, h.Tag);
        f.Add(236, ns.Tag, d.Tag, h.Tag, direction);
        f.Add(237, ns.Word, d.Tag, h.Tag);
        f.Add(238, beforeRelation, d.Tag, h.Tag, direction);
        f.Add(239, beforeRelation, d.Word, direction);
        f.Add(240, beforeRelation, before2Relation, d.Tag, direction);
        f.Add(241, beforeRelation, h.Word, d.Tag, direction);
        f.Add(242, headRelation, d.Tag, h.Tag, direction);
        f.Add(243, headRelation, d.Word, direction);
        f.Add(244, headRelation, beforeRelation, d.Tag, direction);
        f.Add(245, ends, d.Tag, h.Tag);
        f.Add(246, ends, d.Word);
        f.Add(247, ends, h.Word, d.Tag);
        f.Add(248, d.Word, h.Tag, side);
        f.Add(249, h.Cluster, left.Word, d.Tag);
        return f.Finish();
    }
}
