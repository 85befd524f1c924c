using QuoteExtract.Learning;
using static QuoteExtract.Quotations.TokenDistance;

namespace QuoteExtract.Quotations;

/// <summary>
/// What the recurrent quotation model is told of a token beside its word: tag, place in the tree, quotation marks, cues, names, and
/// what the rules make of it. It reads on to both sides itself, so that a feature looks at one token only, and at what it hangs on.
/// </summary>
internal static class RecurrentFeatures
{
    /// <summary>Changes with every change to what <see cref="Of"/> computes.</summary>
    public static readonly ulong Set = FeatureHash.OfText("recurrent quotations 1: word, tag, tree, marks, cues, names, rules");

    /// <summary>How many features a token has.</summary>
    public const int Count = 37;

    /// <summary>Writes the hashes of a token's features.</summary>
    /// <param name="context">The article.</param>
    /// <param name="start">The first token of its block.</param>
    /// <param name="end">The token after the last.</param>
    /// <param name="i">The token.</param>
    /// <param name="features">Receives the hashes; <see cref="FeatureWriter.BufferLength"/> places.</param>
    /// <returns>How many there are.</returns>
    public static int Of(QuotationContext context, int start, int end, int i, Span<uint> features)
    {
        var to = new FeatureWriter(features);
        ref readonly var word = ref context.Words[i];
        ref readonly var syntax = ref context.Syntax[i];
        ref readonly var cue = ref context.Cues[i];
        ref readonly var rule = ref context.Rules[i];
        ref readonly var place = ref context.Places[i];
        uint quote = context.QuoteState(i);
        var sentence = context.SentenceOf(i);
        uint type = (uint)context.Article.Structure.Blocks[sentence.Block].Type;
        to.Add(1, quote, type);
        to.Add(2, syntax.Tag);
        to.Add(3, syntax.Relation);
        to.Add(4, context.Names[i]);
        to.Add(5, word.Shape);
        to.Add(6, word.Suffix3);
        to.Add(7, word.Prefix3);
        to.Add(8, word.Cluster);
        to.Add(9, word.CoarseCluster);
        to.Add(10, word.Normal);
        to.Add(11, syntax.Lemma);
        to.Add(12, cue.Strength, cue.InFrame, quote > 0 ? 1u : 0u);
        to.Add(13, cue.Frame, cue.Strength);
        uint label = (uint)rule.Label;
        to.Add(14, label, rule.Rule, rule.Sure);
        to.Add(15, label, (uint)rule.Inner);
        to.Add(16, label, Bucket(rule.FromStart), Bucket(rule.FromEnd));
        to.Add(17, syntax.Children, syntax.Tag);
        int head = context.Article.Tokens[i].Head;
        to.Add(18, syntax.Relation, Lemma(context, head));
        to.Add(19, syntax.Relation, Tag(context, head), Side(i, head));
        to.Add(20, Strength(context, head), Side(i, head), syntax.Relation);
        to.Add(21, Strength(context, syntax.Subject), Side(i, syntax.Subject), syntax.Subject >= 0 ? context.Syntax[syntax.Subject].Children : 0u);
        to.Add(22, Lemma(context, syntax.Subject));
        to.Add(23, syntax.ClauseRelation, Strength(context, syntax.Clause), Side(i, syntax.Clause));
        to.Add(24, syntax.ClauseRelation, Lemma(context, syntax.Clause));
        to.Add(25, syntax.ReporterRelation, Strength(context, syntax.Reporter), Side(i, syntax.Reporter));
        to.Add(26, syntax.ReporterRelation, Lemma(context, syntax.Reporter));
        to.Add(27, SameReporter(context, start, end, i, i - 1) | (SameReporter(context, start, end, i, i + 1) << 2), syntax.ReporterRelation);
        to.Add(28, Distance(i, cue.Left), cue.LeftCommas, cue.LeftEnds);
        to.Add(29, Distance(i, cue.Right), cue.RightCommas, cue.RightEnds);
        to.Add(30, Lemma(context, cue.Left), Math.Min(Distance(i, cue.Left), 3));
        to.Add(31, Lemma(context, cue.Right), Math.Min(Distance(i, cue.Right), 3));
        to.Add(32, Bucket(i - sentence.Start), sentence.Start == start ? 1u : 0u);
        to.Add(33, Bucket(sentence.End - 1 - i), sentence.End == end ? 1u : 0u);
        to.Add(34, place.QuoteBefore, place.QuoteAfter, quote);
        to.Add(35, place.SegmentCue, place.SegmentBefore, place.SegmentAfter);
        to.Add(36, place.CueBefore, place.SentenceCue, place.CueAfter, place.SentenceQuotes);
        to.Add(37, word.TagSet);
        return to.Finish();
    }

    private static uint Lemma(QuotationContext context, int i) => i >= 0 ? context.Syntax[i].Lemma : 1u;

    private static uint Tag(QuotationContext context, int i) => i >= 0 ? context.Syntax[i].Tag : 1u;

    private static uint Strength(QuotationContext context, int i) => i >= 0 ? context.Cues[i].Strength | ((uint)context.Cues[i].InFrame << 3) : 7u;

    private static uint SameReporter(QuotationContext context, int start, int end, int i, int other) =>
        other < start || other >= end ? 2u : context.Syntax[i].Reporter == context.Syntax[other].Reporter ? 1u : 0u;
}
