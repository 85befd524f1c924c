using QuoteExtract.Learning;
using QuoteExtract.Linguistics;
using static QuoteExtract.Quotations.TokenDistance;

namespace QuoteExtract.Quotations;

/// <summary>
/// The features of one token for the linear quotation model: words around it and the tags that they may have, quotation marks, cues, names, and what the
/// rules make of it. Used by trainer and detector alike.
/// </summary>
/// <param name="context">The article.</param>
/// <param name="start">The first token of a block.</param>
/// <param name="end">The token after its last.</param>
internal readonly struct QuotationFeatures(QuotationContext context, int start, int end) : IChainFeatures
{
    /// <summary>Changes with every change to what <see cref="Of"/> computes.</summary>
    public static readonly ulong Set = FeatureHash.OfText("quotations 2: words, tag sets, marks, cues, names, rules");

    private static readonly TokenAttributes Edge = new() { Normal = 1, Shape = 1, Suffix3 = 1, Cluster = ushort.MaxValue, CoarseCluster = ushort.MaxValue };
    private static readonly TokenSyntax NoSyntax = new() { Tag = 1, Lemma = 1, Relation = 1, Subject = -1, Clause = -1, Reporter = -1 };
    private static readonly RuleSign NoRule = new() { Rule = 9 };

    public int Length => end - start;

    public int Of(int place, Span<uint> features)
    {
        int i = start + place;
        var to = new FeatureWriter(features);
        uint quote = context.QuoteState(i);
        AddWords(ref to, i, quote);
        AddTags(ref to, i, quote);
        AddCues(ref to, i, quote);
        AddPlace(ref to, i, quote);
        AddRules(ref to, i, quote);
        return to.Finish();
    }

    private void AddWords(ref FeatureWriter to, int i, uint quote)
    {
        ref readonly var w0 = ref Word(i);
        ref readonly var p1 = ref Word(i - 1);
        ref readonly var p2 = ref Word(i - 2);
        ref readonly var p3 = ref Word(i - 3);
        ref readonly var n1 = ref Word(i + 1);
        ref readonly var n2 = ref Word(i + 2);
        ref readonly var n3 = ref Word(i + 3);
        to.Add(1, quote);
        to.Add(2, w0.Normal);
        to.Add(3, w0.Normal, quote);
        to.Add(4, p1.Normal);
        to.Add(5, n1.Normal);
        to.Add(6, p2.Normal);
        to.Add(7, n2.Normal);
        to.Add(8, p3.Normal);
        to.Add(9, n3.Normal);
        to.Add(10, p1.Normal, w0.Normal);
        to.Add(11, w0.Normal, n1.Normal);
        to.Add(12, p2.Normal, p1.Normal);
        to.Add(13, n1.Normal, n2.Normal);
        to.Add(14, p1.Normal, w0.Normal, n1.Normal);
        to.Add(15, p2.Normal, p1.Normal, w0.Normal);
        to.Add(16, w0.Normal, n1.Normal, n2.Normal);
        to.Add(17, p1.Normal, n1.Normal);
        to.Add(18, w0.Shape);
        to.Add(19, p1.Shape, w0.Shape, n1.Shape);
        to.Add(20, w0.Prefix3);
        to.Add(21, w0.Suffix2);
        to.Add(22, w0.Suffix3);
        to.Add(23, w0.Suffix4);
        to.Add(24, w0.Cluster);
        to.Add(25, w0.CoarseCluster, quote);
        to.Add(26, p1.Cluster);
        to.Add(27, n1.Cluster);
        to.Add(28, p2.Cluster);
        to.Add(29, n2.Cluster);
        to.Add(30, p1.CoarseCluster, w0.CoarseCluster);
        to.Add(31, w0.CoarseCluster, n1.CoarseCluster);
        to.Add(32, p1.CoarseCluster, w0.CoarseCluster, n1.CoarseCluster);
        to.Add(33, p1.Normal, quote);
        to.Add(34, n1.Normal, quote);
        to.Add(35, Quote(i - 1), quote, Quote(i + 1));
        to.Add(36, Quote(i - 2) | (Quote(i - 1) << 2) | (quote << 4) | (Quote(i + 1) << 6) | (Quote(i + 2) << 8));
        uint name = Name(i);
        to.Add(37, name);
        to.Add(38, Name(i - 1), name, Name(i + 1));
        to.Add(39, Name(i + 1), Name(i + 2), quote);
        to.Add(40, Name(i - 2), Name(i - 1), quote);
        to.Add(41, name, n1.Normal);
        to.Add(42, name, p1.Normal);
    }

    private void AddTags(ref FeatureWriter to, int i, uint quote)
    {
        ref readonly var s0 = ref Syntax(i);
        ref readonly var p1 = ref Syntax(i - 1);
        ref readonly var p2 = ref Syntax(i - 2);
        ref readonly var n1 = ref Syntax(i + 1);
        ref readonly var n2 = ref Syntax(i + 2);
        to.Add(50, s0.Tag, quote);
        to.Add(51, p1.Tag);
        to.Add(52, n1.Tag);
        to.Add(53, p2.Tag);
        to.Add(54, n2.Tag);
        to.Add(55, p1.Tag, s0.Tag);
        to.Add(56, s0.Tag, n1.Tag);
        to.Add(57, p1.Tag, s0.Tag, n1.Tag);
        to.Add(58, p2.Tag, p1.Tag, s0.Tag);
        to.Add(59, s0.Tag, n1.Tag, n2.Tag);
        to.Add(60, p2.Tag, p1.Tag, n1.Tag, n2.Tag);
        to.Add(61, s0.Lemma, s0.Tag);
        to.Add(62, p1.Lemma, s0.Tag);
        to.Add(63, s0.Tag, n1.Lemma);
        to.Add(64, s0.Lemma, n1.Tag, n2.Tag);
    }

    private void AddCues(ref FeatureWriter to, int i, uint quote)
    {
        ref readonly var cue = ref context.Cues[i];
        uint own = cue.Strength | ((uint)cue.InFrame << 3);
        to.Add(90, own, quote);
        to.Add(91, cue.Strength, cue.Frame);
        to.Add(92, cue.InFrame, Syntax(i).Tag, Syntax(i).Children);
        to.Add(93, CueStrength(i - 1), cue.Strength, CueStrength(i + 1));
        to.Add(94, CueStrength(i - 2) | (CueStrength(i - 1) << 3) | (CueStrength(i + 1) << 6) | (CueStrength(i + 2) << 9));
        to.Add(95, InFrame(i - 1), Word(i).Normal);
        to.Add(96, InFrame(i + 1), Syntax(i).Tag);
        uint left = Distance(i, cue.Left), right = Distance(i, cue.Right);
        uint leftWay = cue.LeftCommas | ((uint)cue.LeftEnds << 2), rightWay = cue.RightCommas | ((uint)cue.RightEnds << 2);
        uint leftQuote = Quote(cue.Left) | (SameQuote(i, cue.Left) << 2), rightQuote = Quote(cue.Right) | (SameQuote(i, cue.Right) << 2);
        to.Add(97, Syntax(cue.Left).Lemma, leftWay);
        to.Add(98, Syntax(cue.Right).Lemma, rightWay);
        to.Add(99, left, leftWay, leftQuote);
        to.Add(100, right, rightWay, rightQuote);
        to.Add(101, left, InFrame(cue.Left), quote);
        to.Add(102, right, InFrame(cue.Right), quote);
        to.Add(103, CueFrame(cue.Left), leftWay, left);
        to.Add(104, CueFrame(cue.Right), rightWay, right);
        to.Add(105, InFrame(cue.Left), InFrame(cue.Right), leftWay, rightWay);
        to.Add(106, left, Syntax(i).Tag, leftWay);
        to.Add(107, right, Syntax(i).Tag, rightWay);
        to.Add(108, Syntax(cue.Left).Lemma, left);
        to.Add(109, Syntax(cue.Right).Lemma, right);
        to.Add(110, Syntax(cue.Left).Lemma, Syntax(i).Tag, Math.Min(left, 4));
        to.Add(111, Syntax(cue.Right).Lemma, Syntax(i).Tag, Math.Min(right, 4));
        to.Add(112, leftWay, rightWay, quote, Math.Min(left, 3) | (Math.Min(right, 3) << 3));
    }

    private void AddPlace(ref FeatureWriter to, int i, uint quote)
    {
        var sentence = context.SentenceOf(i);
        uint fromStart = Bucket(i - sentence.Start), fromEnd = Bucket(sentence.End - 1 - i);
        uint type = (uint)context.Article.Structure.Blocks[sentence.Block].Type;
        uint first = sentence.Start == start ? 1u : 0u, last = sentence.End == end ? 1u : 0u;
        to.Add(120, fromStart, quote, type);
        to.Add(121, fromEnd, quote, last);
        to.Add(122, fromStart, first, Word(i).Shape);
        to.Add(123, type, first | (last << 1), quote);
        ref readonly var state = ref context.Places[i];
        to.Add(124, state.QuoteBefore, state.QuoteAfter, quote);
        to.Add(125, state.SentenceCue, first | (last << 1), quote);
        to.Add(126, state.CueBefore, state.SentenceCue, state.CueAfter, quote);
        to.Add(127, state.SegmentStart >= start ? Word(state.SegmentStart).Normal : 1u, Bucket(i - state.SegmentStart), quote);
        to.Add(128, state.SegmentStart >= start ? Syntax(state.SegmentStart).Tag : 1u, state.SegmentCue, Bucket(i - state.SegmentStart));
        to.Add(129, Word(state.SegmentEnd).Normal, Bucket(state.SegmentEnd - i), state.SegmentCue);
        to.Add(130, state.SegmentCue, state.SegmentBefore, state.SegmentAfter, quote);
        to.Add(131, state.SentenceQuotes, quote, Math.Min(fromStart, 2));
        to.Add(132, Word(sentence.Start).Normal, Word(sentence.Start + 1).Normal, quote);
        to.Add(133, Word(sentence.Start).Normal, Syntax(i).Tag);
    }

    private void AddRules(ref FeatureWriter to, int i, uint quote)
    {
        ref readonly var r0 = ref Rule(i);
        ref readonly var p1 = ref Rule(i - 1);
        ref readonly var n1 = ref Rule(i + 1);
        uint label = (uint)r0.Label, all = label | ((uint)r0.Rule << 4) | ((uint)r0.Sure << 7);
        to.Add(140, all, quote);
        to.Add(141, (uint)p1.Label, all, (uint)n1.Label);
        to.Add(142, (uint)Rule(i - 2).Label, (uint)p1.Label, (uint)n1.Label, (uint)Rule(i + 2).Label);
        to.Add(143, label, Word(i).Normal);
        to.Add(144, label, Syntax(i).Tag, (uint)n1.Label);
        to.Add(145, label, Bucket(r0.FromStart), quote);
        to.Add(146, label, Bucket(r0.FromEnd), quote);
        to.Add(147, label, (uint)r0.Inner);
        to.Add(148, label, context.Cues[i].Strength, Word(i).CoarseCluster);
        to.Add(149, label, Syntax(i).ReporterRelation, CueStrength(Syntax(i).Reporter));
        to.Add(150, label, (uint)n1.Label, Word(i + 1).Normal);
        to.Add(151, label, (uint)p1.Label, Word(i - 1).Normal);
        int before = i - r0.FromStart - 1, after = i + r0.FromEnd + 1;
        to.Add(152, label, (uint)Rule(before).Label, (uint)Rule(after).Label);
        to.Add(153, label, Word(before).Normal, Math.Min(Bucket(r0.FromStart), 3));
        to.Add(154, label, Word(after).Normal, Math.Min(Bucket(r0.FromEnd), 3));
    }

    private ref readonly TokenAttributes Word(int i)
    {
        if (i >= start && i < end) return ref context.Words[i];
        return ref Edge;
    }

    private ref readonly TokenSyntax Syntax(int i)
    {
        if (i >= start && i < end) return ref context.Syntax[i];
        return ref NoSyntax;
    }

    private ref readonly RuleSign Rule(int i)
    {
        if (i >= start && i < end) return ref context.Rules[i];
        return ref NoRule;
    }

    private uint Quote(int i) => i >= start && i < end ? context.QuoteState(i) : 0;

    private uint Name(int i) => i >= start && i < end ? context.Names[i] : 1u;

    private uint CueStrength(int i) => i >= start && i < end ? context.Cues[i].Strength : 5u;

    private uint InFrame(int i) => i >= start && i < end ? context.Cues[i].InFrame : 7u;

    private uint CueFrame(int i) => i >= start && i < end ? context.Cues[i].Frame : 1u;

    private uint SameQuote(int i, int other) =>
        other >= 0 && context.Text.QuotedSpanOf(i) == context.Text.QuotedSpanOf(other) ? 1u : 0u;

    private static uint Same(int a, int b) => a == b ? 1u : 0u;
}
