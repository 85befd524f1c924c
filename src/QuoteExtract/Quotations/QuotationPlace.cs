namespace QuoteExtract.Quotations;

/// <summary>Where a token stands in its sentence: between commas, between marks, near sentences with cues.</summary>
internal struct QuotationPlace
{
    /// <summary>The strongest cue outside marks of its sentence, of the one before and of the one behind.</summary>
    public byte SentenceCue, CueBefore, CueAfter;

    /// <summary>Whether its sentence has marks: bit 0 opens, bit 1 closes, bit 2 a stretch goes through the end.</summary>
    public byte SentenceQuotes;

    /// <summary>How many tokens back the marks around it, or before it, opened or closed; and ahead; as buckets.</summary>
    public byte QuoteBefore, QuoteAfter;

    /// <summary>The first token of its segment between commas, dashes and marks, and the token after the last.</summary>
    public int SegmentStart, SegmentEnd;

    /// <summary>The strongest cue of its segment, of the one before and of the one behind; 5 where there is none.</summary>
    public byte SegmentCue, SegmentBefore, SegmentAfter;
}
