using QuoteExtract.Learning;

namespace QuoteExtract.Linguistics;

/// <summary>
/// The features of a parser's step, after Zhang and Nivre (2011): the words in view, alone, in pairs and in threes, their
/// distances, their numbers of children and their outermost children. One code for training and prediction. They come in four
/// parts because many states share the next word, and many the top of the stack too: their sums are worked out once.
/// </summary>
internal static class ParserFeatures
{
    /// <summary>All features of a step.</summary>
    /// <param name="words">As <see cref="ParserWord.Fill"/> makes them.</param>
    /// <param name="states">Where the state's links point.</param>
    /// <param name="to">The buffer of a <see cref="FeatureWriter"/>.</param>
    /// <returns>The number of features at its start.</returns>
    public static int Fill(ReadOnlySpan<ParserWord> words, ReadOnlySpan<ParserState> states, in ParserState state, Span<uint> to)
    {
        var f = new FeatureWriter(to);
        AddNext(ref f, words, state.Next);
        AddPair(ref f, words, state.Top, state.Next);
        AddStack(ref f, words, state.Second(states), state.Top);
        AddRest(ref f, words, states, in state);
        return f.Finish();
    }

    /// <summary>The part of the features that depends on the next word alone.</summary>
    public static int FillNext(ReadOnlySpan<ParserWord> words, int next, Span<uint> to)
    {
        var f = new FeatureWriter(to);
        AddNext(ref f, words, next);
        return f.Finish();
    }

    /// <summary>The part that depends on the top of the stack and the next word.</summary>
    public static int FillPair(ReadOnlySpan<ParserWord> words, int top, int next, Span<uint> to)
    {
        var f = new FeatureWriter(to);
        AddPair(ref f, words, top, next);
        return f.Finish();
    }

    /// <summary>The part that depends on the two words on top of the stack.</summary>
    public static int FillStack(ReadOnlySpan<ParserWord> words, int second, int top, Span<uint> to)
    {
        var f = new FeatureWriter(to);
        AddStack(ref f, words, second, top);
        return f.Finish();
    }

    /// <summary>What the other parts leave.</summary>
    public static int FillRest(ReadOnlySpan<ParserWord> words, ReadOnlySpan<ParserState> states, in ParserState state, Span<uint> to)
    {
        var f = new FeatureWriter(to);
        AddRest(ref f, words, states, in state);
        return f.Finish();
    }

    private static void AddNext(ref FeatureWriter f, ReadOnlySpan<ParserWord> words, int next)
    {
        ref readonly var b0 = ref words[next];
        ref readonly var b1 = ref words[next + 1];
        ref readonly var b2 = ref words[Math.Min(next + 2, words.Length - 1)];
        f.Add(11, b0.Word);
        f.Add(12, b0.Tag);
        f.Add(13, b0.Word, b0.Tag);
        f.Add(14, b0.Cluster);
        f.Add(15, b1.Word);
        f.Add(16, b1.Tag);
        f.Add(17, b1.Word, b1.Tag);
        f.Add(18, b1.Cluster);
        f.Add(19, b2.Tag);
        f.Add(20, b2.Word);
        f.Add(30, b0.Tag, b1.Tag);
        f.Add(31, b0.Word, b1.Tag);
        f.Add(32, b0.Word, b1.Word);
        f.Add(33, b0.Tag, b1.Word);
        f.Add(47, b0.Tag, b1.Tag, b2.Tag);
    }

    private static void AddPair(ref FeatureWriter f, ReadOnlySpan<ParserWord> words, int top, int next)
    {
        ref readonly var s0 = ref words[top];
        ref readonly var b0 = ref words[next];
        ref readonly var b1 = ref words[next + 1];
        uint gap = Distance(next - top);
        f.Add(1, s0.Word);
        f.Add(2, s0.Tag);
        f.Add(3, s0.Word, s0.Tag);
        f.Add(4, s0.Cluster);
        f.Add(21, s0.Word, s0.Tag, b0.Word, b0.Tag);
        f.Add(22, s0.Word, s0.Tag, b0.Tag);
        f.Add(23, s0.Tag, b0.Word, b0.Tag);
        f.Add(24, s0.Word, b0.Word);
        f.Add(25, s0.Tag, b0.Tag);
        f.Add(26, s0.Cluster, b0.Cluster);
        f.Add(27, s0.Cluster, b0.Tag);
        f.Add(28, s0.Tag, b0.Cluster);
        f.Add(29, s0.Coarse, b0.Coarse);
        f.Add(46, s0.Tag, b0.Tag, b1.Tag);
        f.Add(50, s0.Word, b0.Tag, b1.Tag);
        f.Add(52, s0.Tag, b0.Word, b1.Tag);
        f.Add(55, s0.Coarse, b0.Coarse, b1.Coarse);
        f.Add(86, s0.Word, gap);
        f.Add(87, s0.Tag, gap);
        f.Add(88, b0.Word, gap);
        f.Add(89, b0.Tag, gap);
        f.Add(90, s0.Tag, b0.Tag, gap);
        f.Add(93, s0.Word, b0.Word, gap);
    }

    private static void AddStack(ref FeatureWriter f, ReadOnlySpan<ParserWord> words, int second, int top)
    {
        ref readonly var s0 = ref words[top];
        ref readonly var s1 = ref words[second];
        uint gap = Distance(top - second);
        f.Add(5, s1.Word);
        f.Add(6, s1.Tag);
        f.Add(7, s1.Word, s1.Tag);
        f.Add(8, s1.Cluster);
        f.Add(34, s1.Word, s1.Tag, s0.Word, s0.Tag);
        f.Add(35, s1.Word, s1.Tag, s0.Tag);
        f.Add(36, s1.Tag, s0.Word, s0.Tag);
        f.Add(37, s1.Word, s0.Word);
        f.Add(38, s1.Tag, s0.Tag);
        f.Add(39, s1.Cluster, s0.Cluster);
        f.Add(40, s1.Cluster, s0.Tag);
        f.Add(41, s1.Tag, s0.Cluster);
        f.Add(91, s1.Tag, s0.Tag, gap);
        f.Add(92, s1.Word, gap, s0.Tag);
    }

    private static void AddRest(ref FeatureWriter f, ReadOnlySpan<ParserWord> words, ReadOnlySpan<ParserState> states, in ParserState state)
    {
        ref readonly var below = ref states[state.Below];
        int top = state.Top, second = state.Second(states);
        ref readonly var s0 = ref words[top];
        ref readonly var s1 = ref words[second];
        ref readonly var s2 = ref words[second == 0 ? 0 : states[below.Below].Top];
        ref readonly var b0 = ref words[state.Next];
        ref readonly var b1 = ref words[state.Next + 1];
        uint s0l = words[state.TopLeft].Tag, s0r = words[state.TopRight].Tag, s0l2 = words[state.TopLeft2].Tag, s0r2 = words[state.TopRight2].Tag;
        uint s1l = second == 0 ? 0 : words[below.TopLeft].Tag, s1r = second == 0 ? 0 : words[below.TopRight].Tag;
        uint b0l = words[state.NextLeft].Tag, b0l2 = words[state.NextLeft2].Tag;
        uint lefts = (uint)Math.Min(state.TopLefts, 3), rights = (uint)Math.Min(state.TopRights, 3), nexts = (uint)Math.Min(state.NextLefts, 3);
        uint rights1 = second == 0 ? 0 : (uint)Math.Min(below.TopRights, 3), lefts1 = second == 0 ? 0 : (uint)Math.Min(below.TopLefts, 3);

        f.Add(9, s2.Tag);
        f.Add(10, s2.Word);
        f.Add(42, s1.Tag, b0.Tag);
        f.Add(43, s1.Word, b0.Tag);
        f.Add(44, s1.Tag, b0.Word);
        f.Add(45, s1.Coarse, b0.Coarse);
        f.Add(48, s1.Tag, s0.Tag, b0.Tag);
        f.Add(49, s2.Tag, s1.Tag, s0.Tag);
        f.Add(51, s1.Tag, s0.Word, b0.Tag);
        f.Add(53, s1.Word, s0.Tag, b0.Tag);
        f.Add(54, s1.Tag, s0.Tag, b0.Word);
        f.Add(56, s1.Coarse, s0.Coarse, b0.Coarse);
        f.Add(57, s1.Tag, s0.Tag, b0.Tag, b1.Tag);
        f.Add(58, s2.Tag, s1.Tag, s0.Tag, b0.Tag);
        f.Add(59, s0.Tag, s0l, b0.Tag);
        f.Add(60, s0.Tag, s0r, b0.Tag);
        f.Add(61, s0.Tag, b0.Tag, b0l);
        f.Add(62, s1.Tag, s1r, s0.Tag);
        f.Add(63, s1.Tag, s1l, s0.Tag);
        f.Add(64, s1.Tag, s0.Tag, s0l);
        f.Add(65, s1.Tag, s0.Tag, s0r);
        f.Add(66, s0.Tag, s0r, s0r2);
        f.Add(67, s0.Tag, s0l, s0l2);
        f.Add(68, b0.Tag, b0l, b0l2);
        f.Add(69, s0.Word, s0r);
        f.Add(70, s0.Word, s0l);
        f.Add(71, b0.Word, b0l);
        f.Add(72, s0.Tag, words[state.TopRight].Word, b0.Tag);
        f.Add(73, s0.Tag, words[state.TopLeft].Word, b0.Tag);
        f.Add(74, b0.Tag, words[state.NextLeft].Word, s0.Tag);
        f.Add(75, s1.Tag, s0.Tag, words[state.TopLeft].Word);
        f.Add(76, s0.Word, lefts);
        f.Add(77, s0.Tag, lefts);
        f.Add(78, s0.Word, rights);
        f.Add(79, s0.Tag, rights);
        f.Add(80, b0.Word, nexts);
        f.Add(81, b0.Tag, nexts);
        f.Add(82, s1.Tag, rights1);
        f.Add(83, s1.Word, rights1);
        f.Add(84, s1.Tag, lefts1, s0.Tag);
        f.Add(85, s0.Tag, rights, b0.Tag);
    }

    /// <summary>1 to 4 exactly, then 5 to 7, 8 to 12, more.</summary>
    public static uint Distance(int words) => words switch { <= 4 => (uint)Math.Max(words, 0), <= 7 => 5, <= 12 => 6, _ => 7 };
}
