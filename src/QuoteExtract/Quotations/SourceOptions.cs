using QuoteExtract.Learning;

namespace QuoteExtract.Quotations;

/// <summary>The sources that a quotation may have, and what speaks for and against each. They are looked for around its cue, without one around its first content.</summary>
/// <param name="text">The article.</param>
/// <param name="level">The spans of its level.</param>
/// <param name="groups">All quotations of the level.</param>
internal sealed class SourceOptions(LinkText text, LinkLevel level, IEnumerable<LinkGroup> groups)
{
    /// <summary>Where the templates of the other kinds of options begin, and those of quotations without a cue.</summary>
    private const uint Before = 100, None = 200, WithoutCue = 300;

    /// <summary>How sure a subject is that was not found as a source.</summary>
    private const double SubjectConfidence = 0.5;

    private readonly int[] _cues = [.. groups.Select(group => group.Cue).Where(cue => cue >= 0).Order()];
    private readonly int[] _taken = new int[level.Sources.Length];

    /// <summary>Notes that a source has a quotation.</summary>
    public void Take(int source) => _taken[source]++;

    /// <summary>Writes the options of a quotation: the sources near it, the subject of its cue's verb, the source before, none.</summary>
    public void Write(LinkGroup group, LinkGroup? before, LinkOptions to)
    {
        var first = level.Contents[group.Contents[0]];
        var here = group.Cue < 0 ? first : level.Cues[group.Cue];
        int at = LinkLevel.FirstAfter(level.Sources, here);
        var subject = group.Cue >= 0 && to.HasTrees ? SubjectOf(here) : null;
        bool hasContentBefore = first.Start < here.Start, hasContentAfter = level.Contents[group.Contents[^1]].Start > here.Start;
        var view = new View(here, group.Cue, at, group.Cue < 0 ? WithoutCue : 0, text.MarksOf(first.Span), (hasContentBefore ? 1u : 0u) + (hasContentAfter ? 2u : 0u),
            group.Cue < 0 ? 0 : text.Word(here.Start), group.Cue < 0 ? 0 : text.Word(here.End - 1), LinkLevel.DistanceTo(level.Sources, at - 1, here), LinkLevel.DistanceTo(level.Sources, at, here), subject is null ? 0u : 1u);
        bool isKnown = false;
        for (int source = Math.Max(0, at - LinkLevel.Window); source < Math.Min(level.Sources.Length, at + LinkLevel.Window); source++)
        {
            if (level.Sources[source].Block != here.Block) continue;
            bool isSubject = subject is { } span && level.Sources[source].Span.Overlaps(span.Span);
            isKnown |= isSubject;
            WriteNear(view, level.Sources[source], source, isSubject ? 2u : view.HasSubject, before, to);
        }
        if (subject is { } other && !isKnown && !other.Span.Overlaps(here.Span) && !IsInContent(other)) WriteNear(view, other, -1, 3, before, to);
        if (before is not null) WriteBefore(view, before, to);
        WriteNone(view, before, to);
    }

    private PlacedSpan? SubjectOf(in PlacedSpan cue) => CueSubject.Of(text.Article, cue.Span) is { } subject
        ? text.Place(new DetectedSpan(text.Article.SpanOf(subject.Start, subject.End), SpanRole.Source, SubjectConfidence, "subject")) : null;

    private bool IsInContent(in PlacedSpan span)
    {
        int behind = LinkLevel.FirstAfter(level.Contents, span);
        return (behind > 0 && level.Contents[behind - 1].End > span.Start) || (behind < level.Contents.Length && level.Contents[behind].Start < span.End);
    }

    private void WriteNear(in View view, in PlacedSpan source, int index, uint subject, LinkGroup? before, LinkOptions to)
    {
        var gap = LinkGap.Of(view.Here, source);
        var (commas, signs) = text.SignsIn(gap);
        uint side = gap.Side, distance = gap.Distance, ends = (uint)Math.Min(2, gap.Ends), t = view.Template;
        uint rank = index < 0 ? 4 : (uint)(index >= view.At ? index - view.At : view.At - 1 - index);
        uint contents = LinkLevel.CountIn(level.Contents, gap), cues = LinkLevel.CountIn(level.Cues, gap);
        uint there = index >= view.At ? view.SourceBefore : view.SourceAfter;
        uint taken = index < 0 ? 3 : (uint)Math.Min(2, _taken[index]);
        uint isLast = before is null || index < 0 ? 0u : before.Source == index ? 1u : 2u;
        uint rival = RivalOf(source, view.Cue), sure = (uint)(source.Found.Confidence * 5);
        uint loose = level.LooseIn(gap);
        var features = to.Write();
        features.Add(t + 1, side, rank);
        features.Add(t + 2, side, distance);
        features.Add(t + 3, side, ends, contents, cues);
        features.Add(t + 4, side, distance, ends, cues);
        features.Add(t + 5, side, contents, cues, rank);
        features.Add(t + 6, side, distance, there);
        features.Add(t + 7, side, view.Contents, rank);
        features.Add(t + 8, side, view.Contents, distance, contents);
        features.Add(t + 9, side, taken, cues);
        features.Add(t + 10, taken, isLast, distance);
        features.Add(t + 11, side, rival, rank);
        features.Add(t + 12, rival, distance, cues);
        features.Add(t + 13, side, subject);
        features.Add(t + 14, subject, distance, cues);
        features.Add(t + 15, side, loose, rank);
        features.Add(t + 16, side, loose, contents, cues);
        features.Add(t + 17, side, text.Word(source.Start));
        features.Add(t + 18, side, view.CueStart);
        features.Add(t + 19, view.CueStart, rank, distance);
        features.Add(t + 20, side, view.CueEnd, rank);
        features.Add(t + 21, side, sure, rank);
        features.Add(t + 22, sure, subject, cues);
        features.Add(t + 23, side, text.NameIn(source), (uint)Math.Min(3, source.End - source.Start));
        features.Add(t + 24, side, gap.End == gap.Start ? 0 : text.Word(gap.Start), rank);
        features.Add(t + 25, side, gap.End == gap.Start ? 0 : text.Word(gap.End - 1), rank);
        if (to.HasTrees && text.HeadOf(source) is >= 0 and var head)
        {
            uint relation = FeatureHash.OfWord(text.Article.Tokens[head].Relation), governor = PlaceOf(text.Article.Tokens[head].Head, view);
            features.Add(t + 26, side, relation, governor);
            features.Add(t + 27, relation, governor, subject);
        }
        to.Add(new LinkOption(index < 0 ? LinkKind.Subject : LinkKind.Near, index, source.Found), features);
    }

    // “We are ready,” Roe said, explaining why. “The boats are full.”   Over the end of a paragraph a quotation lends a source only with a cue,
    // and not one that was lent to it: a list of letters has a writer each.
    private void WriteBefore(in View view, LinkGroup before, LinkOptions to)
    {
        if (before.Quotation.Source is not { } source || to.Has(source.Span)) return;
        var last = level.Contents[before.Contents[^1]];
        uint blocks = (uint)Math.Clamp(view.Here.Block - last.Block, 0, 2), t = view.Template + Before;
        if (blocks > 0 && (before.Cue < 0 || before.IsLent)) return;
        var features = to.Write();
        features.Add(t + 1, blocks, view.Marks);
        features.Add(t + 2, blocks, view.SourceBefore, view.SourceAfter);
        features.Add(t + 3, blocks, view.Marks, text.MarksOf(last.Span));
        features.Add(t + 4, blocks, LinkGap.Of(view.Here, last).Distance);
        features.Add(t + 5, blocks, view.CueStart);
        to.Add(new LinkOption(LinkKind.Before, before.Source, source), features);
    }

    private void WriteNone(in View view, LinkGroup? before, LinkOptions to)
    {
        uint t = view.Template + None;
        var features = to.Write();
        features.Add(t + 1, view.HasSubject);
        features.Add(t + 2, view.SourceBefore, view.SourceAfter);
        features.Add(t + 3, view.CueStart);
        features.Add(t + 4, view.CueEnd);
        features.Add(t + 5, view.Contents, view.Marks);
        features.Add(t + 6, text.Word(view.Here.Start - 1));
        to.Add(new LinkOption(LinkKind.None, -1, null), features);
    }

    /// <summary>Where a token stands: in the cue (1), in another one (2), before (3) or behind (4) it; 0 for no token.</summary>
    private uint PlaceOf(int token, in View view)
    {
        if (token < 0) return 0;
        if (view.Here.Start <= token && token < view.Here.End) return 1;
        int behind = LinkLevel.FirstAt(level.Cues, token + 1);
        return behind > 0 && token < level.Cues[behind - 1].End ? 2u : token < view.Here.Start ? 3u : 4u;
    }

    /// <summary>Whether another cue with a content stands nearer to a source (2), as near (3) or beside it (1); 4 when it stands further off, 0 for none.</summary>
    private uint RivalOf(in PlacedSpan source, int cue)
    {
        const int none = 1000;
        int own = cue < 0 ? none : Cost(source, level.Cues[cue]), least = none;
        int at = Array.BinarySearch(_cues, LinkLevel.FirstAfter(level.Cues, source));
        if (at < 0) at = ~at;
        for (int i = Math.Max(0, at - 2); i < Math.Min(_cues.Length, at + 2); i++)
            if (_cues[i] != cue && level.Cues[_cues[i]].Block == source.Block) least = Math.Min(least, Cost(source, level.Cues[_cues[i]]));
        return least >= none ? 0u : least <= 1 ? 1u : least < own ? 2u : least == own ? 3u : 4u;

        static int Cost(in PlacedSpan a, in PlacedSpan b)
        {
            var gap = LinkGap.Of(a, b);
            return gap.End - gap.Start + (25 * gap.Ends);
        }
    }

    /// <summary>A quotation as its sources see it.</summary>
    /// <param name="Here">Its cue, or its first content.</param>
    /// <param name="Cue">Its cue's index, or −1.</param>
    /// <param name="At">The index of the first source behind its start.</param>
    /// <param name="Template">Where its templates begin.</param>
    /// <param name="Marks">The marks of its first content.</param>
    /// <param name="Contents">Whether contents stand before the cue (1), behind it (2), or both (3).</param>
    /// <param name="CueStart">The cue's first word.</param>
    /// <param name="CueEnd">Its last word.</param>
    /// <param name="SourceBefore">How far the nearest source before is.</param>
    /// <param name="SourceAfter">How far the nearest source behind is.</param>
    /// <param name="HasSubject">Whether the cue's verb has a subject.</param>
    private readonly record struct View(PlacedSpan Here, int Cue, int At, uint Template, uint Marks, uint Contents, uint CueStart, uint CueEnd, uint SourceBefore, uint SourceAfter, uint HasSubject);
}
