using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Claims;

/// <summary>Drops what opens a clause and only says how firmly it is meant: <c>I think that | the plan works</c>, <c>Perhaps | they were afraid</c>.</summary>
internal static class FrameReader
{
    private static readonly Lexicon Frames = Lexicon.Load("en/claim-frames");
    private static readonly int Longest = Frames.Keys.Max(frame => frame.Split(' ').Length + frame.Count(c => c is '\'' or '’'));

    public static ClaimFrame Read(AnnotatedArticle article, VerbFinder verbs, int start, int end)
    {
        var frame = new ClaimFrame(start, false, false, false);
        while (TryFrame(article, frame.Start, end, out int next, out string kind))
        {
            if (next < end && article.Word(next) is "," or "?") next++;
            if (next < end && article.Word(next) is "that") next++;
            // "I hope not" frames nothing.
            if (!verbs.Holds(next, end) && article.Tokens[Math.Min(next, end - 1)].Tag is not ("VB" or "TO")) break;
            frame = new ClaimFrame(next, frame.IsHedged || kind is "hedged" or "negated", frame.IsNegated ^ (kind is "negated"), frame.IsWish || kind is "demanded");
        }
        return frame;
    }

    private static bool TryFrame(AnnotatedArticle article, int start, int end, out int next, out string kind)
    {
        (next, kind) = (start, "");
        for (int length = Math.Min(Longest, end - start - 1); length > 0; length--)
        {
            var span = article.SpanOf(start, start + length);
            if (span.Length > 40 || !Frames.TryGet(span.In(article.Text), out string[] columns)) continue;
            (next, kind) = (start + length, columns[0]);
            return true;
        }
        return false;
    }
}
