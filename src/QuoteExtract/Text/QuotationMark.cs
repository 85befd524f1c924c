using System.Buffers;

namespace QuoteExtract.Text;

/// <summary>A mark as it stands in the text, told by its shape alone.</summary>
/// <param name="Start">Index of its first unit.</param>
/// <param name="Length">1, or 2 for '' `` ,, and their like.</param>
/// <param name="Family">What it pairs with.</param>
/// <param name="Shape">Where its shape points: 1 opens, -1 closes, 0 says nothing.</param>
internal readonly record struct QuotationMark(int Start, int Length, MarkFamily Family, int Shape)
{
    /// <summary>All units that can be a mark or a part of one.</summary>
    public static SearchValues<char> Units { get; } = SearchValues.Create("\"“”„‟＂〝〞〟'‘’‚‛`,«»‹›「」『』");

    public int End => Start + Length;

    /// <summary>Reads the mark that begins at a unit of <see cref="Units"/>; false for a lone comma and for rows of apostrophes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The unit.</param>
    /// <param name="end">Where the block ends.</param>
    /// <param name="mark">The mark; where there is none, its length is still the number of units to pass over.</param>
    public static bool TryRead(string text, int at, int end, out QuotationMark mark)
    {
        char c = text[at];
        (var family, int shape) = c switch
        {
            '"' or '＂' => (MarkFamily.Double, 0),
            '“' or '„' or '‟' or '〝' => (MarkFamily.Double, 1),
            '”' or '〞' or '〟' => (MarkFamily.Double, -1),
            '«' => (MarkFamily.Guillemet, 1),
            '»' => (MarkFamily.Guillemet, -1),
            '‹' => (MarkFamily.SingleGuillemet, 1),
            '›' => (MarkFamily.SingleGuillemet, -1),
            '「' => (MarkFamily.Corner, 1),
            '」' => (MarkFamily.Corner, -1),
            '『' => (MarkFamily.WhiteCorner, 1),
            '』' => (MarkFamily.WhiteCorner, -1),
            '‘' or '‛' or '‚' or '`' => (MarkFamily.Single, 1),
            '’' => (MarkFamily.Single, -1),
            _ => (MarkFamily.Single, 0),
        };
        mark = new QuotationMark(at, 1, family, shape);
        return family != MarkFamily.Single || TryReadSingle(text, at, end, ref mark);
    }

    // Two of the same single marks make a double one: ''Yes,'' she said. Of three the outer two do: ''He said 'no,''' she said.
    private static bool TryReadSingle(string text, int at, int end, ref QuotationMark mark)
    {
        char c = text[at];
        int run = 1;
        while (at + run < end && text[at + run] == c) run++;
        bool opens = at == 0 || char.IsWhiteSpace(text[at - 1]);
        if (c == ',')
        {
            // ,,Ja, low German marks made of commas.
            mark = new QuotationMark(at, run, MarkFamily.Double, 1);
            return run == 2 && opens && at + 2 < end && char.IsLetter(text[at + 2]);
        }
        if (run > 3) mark = mark with { Length = run };
        else if (run == 2 || (run == 3 && opens)) mark = mark with { Length = 2, Family = MarkFamily.Double };
        return run <= 3;
    }
}
