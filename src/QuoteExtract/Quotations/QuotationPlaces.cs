using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>Finds the <see cref="QuotationPlace"/> of every token.</summary>
internal static class QuotationPlaces
{
    private const byte None = 5;

    public static QuotationPlace[] Of(RuleText text, CueSign[] cues)
    {
        var places = new QuotationPlace[cues.Length];
        var sentences = text.Article.Sentences;
        byte[] strongest = [.. sentences.Select(sentence => Strongest(text, cues, sentence.Start, sentence.End))];
        for (int s = 0; s < sentences.Length; s++)
        {
            var sentence = sentences[s];
            byte before = s > 0 && sentences[s - 1].Block == sentence.Block ? strongest[s - 1] : None;
            byte after = s + 1 < sentences.Length && sentences[s + 1].Block == sentence.Block ? strongest[s + 1] : None;
            byte marks = 0;
            for (int i = sentence.Start; i < sentence.End; i++) marks |= (byte)((text.Opens(i) ? 1 : 0) | (text.Closes(i) ? 2 : 0));
            if (text.IsQuoted(sentence.End - 1) && !text.Closes(sentence.End - 1)) marks |= 4;
            for (int i = sentence.Start; i < sentence.End; i++)
                (places[i].SentenceCue, places[i].CueBefore, places[i].CueAfter, places[i].SentenceQuotes) = (strongest[s], before, after, marks);
            CutSegments(text, cues, sentence, places);
        }
        MeasureMarks(text, places);
        return places;
    }

    // The plan, | she said on Monday, | is ready.
    private static void CutSegments(RuleText text, CueSign[] cues, in Sentence sentence, QuotationPlace[] places)
    {
        byte before = None;
        for (int start = sentence.Start, previous = -1; start < sentence.End;)
        {
            int end = start;
            while (end < sentence.End && !(text.IsComma(end) || text.IsDash(end) || text.Word(end) is ";" or ":" || (end > start && text.Opens(end)) || text.Closes(end))) end++;
            if (end < sentence.End && (end == start || !text.Opens(end))) end++;
            byte strength = Strongest(text, cues, start, end);
            for (int i = start; i < end; i++)
                (places[i].SegmentStart, places[i].SegmentEnd, places[i].SegmentCue, places[i].SegmentBefore, places[i].SegmentAfter) = (start, end, strength, before, None);
            if (previous >= 0)
                for (int i = previous; i < start; i++) places[i].SegmentAfter = strength;
            (before, previous, start) = (strength, start, end);
        }
    }

    private static void MeasureMarks(RuleText text, QuotationPlace[] places)
    {
        int since = 100;
        for (int i = 0; i < places.Length; i++)
        {
            since = text.Opens(i) || (i > 0 && text.Closes(i - 1)) ? 0 : Math.Min(since + 1, 100);
            places[i].QuoteBefore = Bucket(since);
        }
        since = 100;
        for (int i = places.Length - 1; i >= 0; i--)
        {
            since = text.Closes(i) || (i + 1 < places.Length && text.Opens(i + 1)) ? 0 : Math.Min(since + 1, 100);
            places[i].QuoteAfter = Bucket(since);
        }
    }

    private static byte Bucket(int distance) => (byte)(distance < 3 ? distance : distance < 6 ? 3 : distance < 12 ? 4 : distance < 30 ? 5 : 6);

    private static byte Strongest(RuleText text, CueSign[] cues, int start, int end)
    {
        byte most = 0;
        for (int i = start; i < end; i++)
            if (!text.IsQuoted(i)) most = Math.Max(most, cues[i].InFrame > 3 ? cues[i].Strength : (byte)Math.Min((int)cues[i].Strength, 1));
        return most;
    }
}
