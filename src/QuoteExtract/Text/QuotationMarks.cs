using System.Collections.Immutable;

namespace QuoteExtract.Text;

/// <summary>
/// Pairs the quotation marks of each block, in one pass. Every block begins afresh, so that a missing mark spoils at most
/// its own; what a block hands on to the next is only whether it left a mark open.
/// </summary>
internal static class QuotationMarks
{
    public static ImmutableArray<QuotedSpan> Find(string text, ImmutableArray<Block> blocks)
    {
        var spans = ImmutableArray.CreateBuilder<QuotedSpan>();
        var pairing = new MarkPairing(text, spans);
        var dialogue = new DashDialogue(text, blocks);
        MarkFamily? leftOpen = null;
        for (int i = 0; i < blocks.Length; i++)
        {
            int before = spans.Count;
            bool carries = blocks[i].Type is BlockType.Paragraph or BlockType.Boilerplate;
            var open = pairing.Read(blocks[i].Span, carries ? leftOpen : null);
            if (blocks[i].Type != BlockType.Boilerplate) leftOpen = carries ? open : null;
            if (spans.Count == before) dialogue.Read(i, spans);
        }
        return spans.DrainToImmutable();
    }
}
