namespace QuoteExtract.Quotations;

/// <summary>The cues that a content may have, and what speaks for and against each.</summary>
internal sealed class CueOptions(LinkText text, LinkLevel level)
{
    /// <summary>Where the templates of the other kinds of options begin.</summary>
    private const uint Before = 100, None = 200;

    /// <summary>Writes the options of a content: the cues near it, the quotation before it, none.</summary>
    public void Write(int index, LinkGroup? before, IReadOnlyDictionary<int, LinkGroup> byCue, LinkOptions to)
    {
        var content = level.Contents[index];
        int at = LinkLevel.FirstAfter(level.Cues, content), source = LinkLevel.FirstAfter(level.Sources, content);
        var around = new Surroundings(text.MarksOf(content.Span), LinkLevel.DistanceTo(level.Cues, at - 1, content), LinkLevel.DistanceTo(level.Cues, at, content),
            LinkLevel.DistanceTo(level.Sources, source - 1, content), LinkLevel.DistanceTo(level.Sources, source, content));
        for (int cue = Math.Max(0, at - LinkLevel.Window); cue < Math.Min(level.Cues.Length, at + LinkLevel.Window); cue++)
        {
            // No quotation has contents on both sides of another's.
            if (byCue.TryGetValue(cue, out var taker) && taker != before) continue;
            bool announces = cue == at - 1 && Announces(index, level.Cues[cue]);
            if (level.Cues[cue].Block == content.Block || announces) WriteNear(content, around, cue, at, announces, before, taker, to);
        }
        // “We are ready.   (a paragraph without a cue, its marks left open)   “We have waited,” she said.   (the cue of both)
        if (before is { Cue: < 0 } && to.Count > 0 && text.GoesOn(level.Contents[before.Contents[^1]], content)) return;
        // Over the end of a paragraph words go on only where their marks do.
        if (before is not null && (level.Contents[before.Contents[^1]].Block == content.Block || (around.Marks & LinkText.Continued) != 0)) WriteBefore(content, around, before, to);
        WriteNone(around, before, to);
    }

    // She said:   (and the next paragraph holds the words)
    private bool Announces(int content, in PlacedSpan cue) => cue.Block + 1 == level.Contents[content].Block
        && text.Article.Text[cue.Span.End - 1] == ':' && (content == 0 || level.Contents[content - 1].Start < cue.Start);

    private void WriteNear(in PlacedSpan content, in Surroundings around, int index, int at, bool announces, LinkGroup? before, LinkGroup? taker, LinkOptions to)
    {
        var cue = level.Cues[index];
        var gap = LinkGap.Of(content, cue);
        var (commas, signs) = text.SignsIn(gap);
        uint side = gap.Side, distance = gap.Distance, ends = (uint)Math.Min(2, gap.Ends), marks = around.Marks;
        uint rank = (uint)(index >= at ? index - at : at - 1 - index);
        uint contents = LinkLevel.CountIn(level.Contents, gap), sources = LinkLevel.CountIn(level.Sources, gap);
        uint there = index >= at ? around.CueBefore : around.CueAfter;
        // Whether the cue has a content already, and on which side.
        uint taken = taker is null ? 0u : level.Contents[taker.Contents[0]].Start < cue.Start ? 1u : 2u;
        uint loose = level.LooseIn(gap);
        var features = to.Write();
        features.Add(1, side, rank);
        features.Add(2, side, distance);
        features.Add(3, side, ends, contents);
        features.Add(4, side, contents, rank);
        features.Add(5, side, sources, rank);
        features.Add(6, side, marks, rank);
        features.Add(7, side, distance, there);
        features.Add(8, side, marks, distance);
        features.Add(9, side, text.Word(content.Start - 1));
        features.Add(10, side, text.Word(content.End));
        features.Add(11, side, text.Word(cue.Start));
        features.Add(12, side, text.Word(cue.End - 1));
        features.Add(13, side, text.Word(cue.End));
        features.Add(14, side, commas, signs);
        features.Add(15, side, (uint)(cue.Found.Confidence * 5));
        features.Add(16, side, taken, ends);
        features.Add(17, side, taken, marks, contents);
        features.Add(18, side, taken, distance);
        features.Add(19, side, loose, rank);
        features.Add(20, side, loose, taken, marks);
        features.Add(21, side, loose, contents, ends);
        features.Add(22, side, rank, text.Word(cue.End - 1));
        features.Add(23, side, around.SourceBefore, around.SourceAfter);
        features.Add(24, announces ? 1u : 0u);
        features.Add(25, before is null ? 0u : before.Cue < 0 ? 1u : 2u, taken);
        features.Add(26, side, (uint)Math.Min(3, content.End - content.Start), rank);
        if (to.HasTrees)
        {
            uint dependence = text.Dependence(content, cue);
            features.Add(27, side, dependence, Math.Min(1, rank));
            features.Add(28, side, dependence, taken);
        }
        to.Add(new LinkOption(LinkKind.Near, index, cue.Found), features);
    }

    private void WriteBefore(in PlacedSpan content, in Surroundings around, LinkGroup before, LinkOptions to)
    {
        var last = level.Contents[before.Contents[^1]];
        var gap = LinkGap.Of(content, last);
        uint blocks = (uint)Math.Clamp(content.Block - last.Block, 0, 2), marks = around.Marks, distance = gap.Distance;
        uint cue = before.Cue < 0 ? 0u : level.Cues[before.Cue].Start < last.Start ? 1u : 2u;
        uint cues = LinkLevel.CountIn(level.Cues, gap), sources = LinkLevel.CountIn(level.Sources, gap);
        uint marksBefore = text.MarksOf(last.Span), isWhole = text.EndsItsBlock(last) ? 1u : 0u;
        var features = to.Write();
        features.Add(Before + 1, blocks, marks, marksBefore);
        features.Add(Before + 2, blocks, marks, isWhole, cue);
        features.Add(Before + 3, blocks, distance, cue);
        features.Add(Before + 4, blocks, marks, marksBefore, distance);
        features.Add(Before + 5, (uint)Math.Clamp(gap.Ends, 0, 2), cue, marks);
        features.Add(Before + 6, blocks, around.CueBefore, around.CueAfter);
        features.Add(Before + 7, cue, around.CueBefore, around.CueAfter);
        features.Add(Before + 8, cues, sources, marks);
        features.Add(Before + 9, cues, sources, cue);
        features.Add(Before + 10, blocks, text.Word(content.Start - 1));
        features.Add(Before + 11, distance, around.CueBefore, around.CueAfter);
        features.Add(Before + 12, around.SourceBefore, around.SourceAfter, marks);
        to.Add(new LinkOption(LinkKind.Before, -1, null), features);
    }

    private static void WriteNone(in Surroundings around, LinkGroup? before, LinkOptions to)
    {
        var features = to.Write();
        features.Add(None + 1, around.Marks);
        features.Add(None + 2, around.CueBefore, around.CueAfter);
        features.Add(None + 3, around.Marks, around.CueBefore, around.CueAfter);
        features.Add(None + 4, around.SourceBefore, around.SourceAfter, around.Marks);
        features.Add(None + 5, before is null ? 0u : 1u, around.Marks);
        to.Add(new LinkOption(LinkKind.None, -1, null), features);
    }

    /// <summary>A content's marks, and how far the nearest cues and sources are.</summary>
    private readonly record struct Surroundings(uint Marks, uint CueBefore, uint CueAfter, uint SourceBefore, uint SourceAfter);
}
