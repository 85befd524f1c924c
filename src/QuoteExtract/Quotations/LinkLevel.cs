namespace QuoteExtract.Quotations;

/// <summary>The spans of one level and where they stand.</summary>
internal sealed class LinkLevel(LinkText text, SpanLevel level)
{
    /// <summary>How many spans to either side are looked at.</summary>
    public const int Window = 4;

    public PlacedSpan[] Contents { get; } = [.. level.Contents.Select(content => text.Place(content.Span))];

    public PlacedSpan[] Cues { get; } = [.. level.Cues.Select(text.Place)];

    public PlacedSpan[] Sources { get; } = [.. level.Sources.Select(text.Place)];

    /// <summary>The index of the first span that begins at or behind the start of <paramref name="here"/>.</summary>
    public static int FirstAfter(PlacedSpan[] spans, in PlacedSpan here) => FirstAt(spans, here.Start);

    /// <summary>How far the span with an index is, and over how many sentence ends; 99 when there is none in the block.</summary>
    public static uint DistanceTo(PlacedSpan[] spans, int index, in PlacedSpan here)
    {
        if (index < 0 || index >= spans.Length || spans[index].Block != here.Block) return 99;
        var gap = LinkGap.Of(here, spans[index]);
        return gap.Distance + (16 * (uint)Math.Min(2, gap.Ends));
    }

    /// <summary>How many spans begin in a gap, at most 2.</summary>
    public static uint CountIn(PlacedSpan[] spans, in LinkGap gap)
    {
        int first = FirstAt(spans, gap.Start), count = 0;
        while (count < 2 && first + count < spans.Length && spans[first + count].Start < gap.End) count++;
        return (uint)count;
    }

    /// <summary>A gap without the contents, cues and sources in it: how many tokens link nothing.</summary>
    public uint LooseIn(in LinkGap gap)
    {
        int loose = gap.End - gap.Start - Covered(Contents, gap) - Covered(Cues, gap) - Covered(Sources, gap);
        return LinkGap.Coarse(loose);
    }

    private static int Covered(PlacedSpan[] spans, in LinkGap gap)
    {
        int first = FirstAt(spans, gap.Start), tokens = 0;
        for (int i = first; i < Math.Min(spans.Length, first + Window) && spans[i].Start < gap.End; i++) tokens += spans[i].End - spans[i].Start;
        return tokens;
    }

    /// <summary>The index of the first span that begins at a token or behind it.</summary>
    public static int FirstAt(PlacedSpan[] spans, int token)
    {
        int low = 0, high = spans.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (spans[middle].Start < token) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
