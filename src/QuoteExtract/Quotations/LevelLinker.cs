using QuoteExtract.Linguistics;
using QuoteExtract.Text;

namespace QuoteExtract.Quotations;

/// <summary>Links the spans of one level.</summary>
internal sealed class LevelLinker(AnnotatedArticle article, LinkCosts costs, QuotedText quotedText, SpanLevel level)
{
    /// <summary>How many spans to either side are looked at.</summary>
    private const int Window = 4;

    /// <summary>How sure a subject is that the detector did not find.</summary>
    private const double SubjectConfidence = 0.5;

    private readonly List<DetectedSpan> _contents = [.. level.Contents.Select(content => content.Span)];

    public IEnumerable<QuotationDraft> Link()
    {
        var drafts = new List<QuotationDraft>();
        var byCue = new Dictionary<int, QuotationDraft>();
        for (int c = 0; c < level.Contents.Count; c++)
        {
            var content = level.Contents[c];
            var before = drafts.Count > 0 ? drafts[^1] : null;
            if (before is not null && content.Span.DecidedBy is TranscriptRules.Continued) before.Contents.Add(content);
            else if (NearestCue(c) is { } cue)
            {
                if (!byCue.TryGetValue(cue, out var draft))
                {
                    byCue[cue] = draft = new QuotationDraft(level.Parent) { Cue = level.Cues[cue], Source = NearestSource(level.Cues[cue], cue) };
                    if (before is { Cue: null } && Continues(before, content.Span.Span))
                    {
                        // The cue stands in a later paragraph of the same quotation.
                        draft.Contents.AddRange(before.Contents);
                        drafts.RemoveAt(drafts.Count - 1);
                    }
                    drafts.Add(draft);
                }
                draft.Contents.Add(content);
            }
            else if (before is not null && GoesOn(before, content.Span.Span)) before.Contents.Add(content);
            else
            {
                var draft = new QuotationDraft(level.Parent) { Source = AdjacentSource(content.Span.Span) ?? SourceBefore(before, content.Span.Span) };
                draft.Contents.Add(content);
                drafts.Add(draft);
            }
        }
        return drafts;
    }

    private int? NearestCue(int content)
    {
        var span = level.Contents[content].Span.Span;
        int at = FirstAfter(level.Cues, span.Start);
        int best = LinkCosts.Limit + 1;
        int? found = null;
        for (int cue = Math.Max(0, at - Window); cue < Math.Min(level.Cues.Count, at + Window); cue++)
        {
            int rivals = Math.Abs(cue >= at ? cue - at : at - 1 - cue) + ContentsBetween(span, level.Cues[cue].Span);
            int cost = costs.Between(span, level.Cues[cue].Span, rivals);
            if (cost < best) (best, found) = (cost, cue);
        }
        return found ?? CueThatAnnounces(content, at);
    }

    // She said:   (and the next paragraph holds the words)
    private int? CueThatAnnounces(int content, int at)
    {
        if (at == 0) return null;
        var cue = level.Cues[at - 1].Span;
        var span = level.Contents[content].Span.Span;
        bool between = content > 0 && level.Contents[content - 1].Span.Span.Start > cue.Start;
        return !between && article.Text[cue.End - 1] == ':' && costs.BlockOf(span) == costs.BlockOf(cue) + 1 ? at - 1 : null;
    }

    private DetectedSpan? NearestSource(DetectedSpan cue, int index)
    {
        int at = FirstAfter(level.Sources, cue.Span.Start);
        int best = LinkCosts.Limit + 1;
        DetectedSpan? found = null;
        for (int source = Math.Max(0, at - Window); source < Math.Min(level.Sources.Count, at + Window); source++)
        {
            var span = level.Sources[source].Span;
            int rivals = CuesBetween(index, span) + ContentsBetween(cue.Span, span);
            int cost = costs.Between(cue.Span, span, 2 * rivals);
            if (cost < best) (best, found) = (cost, level.Sources[source]);
        }
        return found ?? DistantSource(cue.Span, at);
    }

    // [Roe] defended the plan against all of its critics, | saying | it would work: the subject of the verb, by the tree; else
    // whoever spoke before in the same sentence.
    private DetectedSpan? DistantSource(TextSpan cue, int at)
    {
        if (CueSubject.Of(article, cue) is { } subject)
        {
            var span = article.SpanOf(subject.Start, subject.End);
            if (Overlapping(level.Sources, span) is { } known) return known;
            if (!span.Overlaps(cue) && Overlapping(_contents, span) is null) return new DetectedSpan(span, SpanRole.Source, SubjectConfidence, "subject");
        }
        if (at == 0 || article.SentenceAt(article.TokenAt(level.Sources[at - 1].Span.Start)) != article.SentenceAt(article.TokenAt(cue.Start))) return null;
        return level.Sources[at - 1];
    }

    private static DetectedSpan? Overlapping(List<DetectedSpan> spans, TextSpan span)
    {
        int behind = FirstAfter(spans, span.End);
        for (int i = behind - 1; i >= Math.Max(0, behind - Window); i--)
            if (spans[i].Span.Overlaps(span)) return spans[i];
        return null;
    }

    // “We are ready.” — Anna Roe
    private DetectedSpan? AdjacentSource(TextSpan content)
    {
        int at = FirstAfter(level.Sources, content.Start);
        if (at >= level.Sources.Count) return null;
        int cost = costs.Between(content, level.Sources[at].Span, 0);
        if (cost > 2) return null;
        int cue = FirstAfter(level.Cues, level.Sources[at].Span.Start);
        return CostOfCue(cue - 1) <= cost || CostOfCue(cue) <= cost ? null : level.Sources[at];

        int CostOfCue(int i) => i < 0 || i >= level.Cues.Count ? int.MaxValue : costs.Between(level.Cues[i].Span, level.Sources[at].Span, 0);
    }

    // “We are ready,” Roe said, explaining why. “The boats are full.”
    private DetectedSpan? SourceBefore(QuotationDraft? before, TextSpan content) =>
        before is not null && StartsQuoted(content, out _) && costs.BlockOf(before.Last) == costs.BlockOf(content) ? before.Source : null;

    /// <summary>Whether quoted words without a cue go on with the quotation before them: in the same paragraph, or in the
    /// next one when the mark was left open.</summary>
    private bool GoesOn(QuotationDraft before, TextSpan content)
    {
        if (!StartsQuoted(content, out _)) return false;
        if (Continues(before, content)) return true;
        return costs.BlockOf(before.Last) == costs.BlockOf(content) && EndsQuoted(before);
    }

    private bool Continues(QuotationDraft before, TextSpan content) =>
        StartsQuoted(content, out var marks) && marks.Continues && EndsItsBlock(before.Last);

    private bool EndsItsBlock(TextSpan content) => article.Structure.Blocks[costs.BlockOf(content)].Span.End == content.End;

    private bool StartsQuoted(TextSpan content, out QuotedSpan marks)
    {
        foreach (var quoted in QuotedAt(content)) { marks = quoted; return quoted.Span.Start == content.Start; }
        marks = default;
        return false;
    }

    private bool EndsQuoted(QuotationDraft draft) => QuotedAt(draft.Last).Any(quoted => quoted.Span.Length * 2 > draft.Last.Length);

    private IEnumerable<QuotedSpan> QuotedAt(TextSpan content) => quotedText.In(content);

    private int ContentsBetween(TextSpan a, TextSpan b)
    {
        var (left, right) = a.Start < b.Start ? (a, b) : (b, a);
        return Math.Max(0, FirstAfter(_contents, right.Start) - FirstAfter(_contents, left.End));
    }

    private int CuesBetween(int cue, TextSpan source)
    {
        int count = 0;
        for (int other = cue - 1; other >= 0 && level.Cues[other].Span.Start > source.Start; other--) count++;
        for (int other = cue + 1; other < level.Cues.Count && level.Cues[other].Span.Start < source.Start; other++) count++;
        return count;
    }

    private static int FirstAfter(List<DetectedSpan> spans, int position)
    {
        int low = 0, high = spans.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (spans[middle].Span.Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
