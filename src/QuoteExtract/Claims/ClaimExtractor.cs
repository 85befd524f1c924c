using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Claims;

/// <summary>
/// Cuts the contents of the outermost quotations into clauses (<see cref="ClauseCutter"/>), drops the frames before them (<see cref="FrameReader"/>), tells what
/// they are (<see cref="ClaimReader"/>) and links those that say the same (<see cref="ClaimTwins"/>).
/// </summary>
internal sealed class ClaimExtractor : IClaimExtractor
{
    private static readonly Lexicon ClauseWords = Lexicon.Load("en/clause-words");

    public IReadOnlyList<Claim> Extract(AnnotatedArticle article, IReadOnlyList<Quotation> quotations)
    {
        var verbs = new VerbFinder(article);
        var cutter = new ClauseCutter(article, verbs);
        var reader = new ClaimReader(article, verbs);
        var subjects = new SubjectFinder(article, quotations);
        var found = new List<(int Start, int End, Claim Claim)>();
        foreach (var quotation in quotations)
        {
            if (quotation.ParentId is not null) continue;
            string? cue = reader.CueOf(quotation);
            foreach (var content in quotation.Content)
                foreach (var (start, end) in cutter.Cut(content))
                {
                    if (Trim(article, start, end) is not { } clause) continue;
                    var frame = FrameReader.Read(article, verbs, clause.Start, clause.End);
                    if (Balance(article, frame.Start, clause.End, end) is not var (from, to) || from >= to) continue;
                    bool isDirect = quotation.Type == QuotationType.Direct || IsQuoted(article, quotation, from);
                    if (!IsClaim(article, verbs, from, to, isDirect, cue)) continue;
                    bool isQuestion = to < end && AsksAfter(article, to, end);
                    var (kind, isNegated, modality) = reader.Read(from, to, frame, cue, isDirect, isQuestion);
                    found.Add((from, to, new Claim
                    {
                        Id = 0,
                        QuotationId = quotation.Id,
                        ClaimantId = quotation.SpeakerId,
                        Span = article.SpanOf(from, to),
                        Text = article.SpanOf(from, to).Cut(article.Text),
                        Kind = kind,
                        IsNegated = isNegated,
                        Modality = modality,
                        CheckWorthiness = ClaimWorth.Of(article, from, to, kind, modality),
                        SubjectId = subjects.Find(quotation, from, to, isDirect),
                        Confidence = Confidence(to - from, modality),
                    }));
                }
        }
        var twins = new ClaimTwins(article);
        var claims = new List<Claim>();
        foreach (var (start, end, claim) in found.OrderBy(one => one.Claim.Span))
        {
            var numbered = claim with { Id = claims.Count };
            claims.Add(numbered with { SameAs = twins.Add(numbered, start, end) });
        }
        return claims;
    }

    // A finite verb, an imperative, or the infinitive that a cue asks for or promises.
    private static bool IsClaim(AnnotatedArticle article, VerbFinder verbs, int start, int end, bool isDirect, string? cue)
    {
        if (verbs.Holds(start, end)) return true;
        if (article.Tokens[start].Tag is "VB") return end - start > 1 || isDirect;
        if (isDirect) return false;
        if (article.Tokens[start].Tag is "TO" or "VBG" && end - start > 1) return true;
        if (cue is null) return false;
        for (int i = start; i < end; i++)
            if (article.Tokens[i].Tag is "TO" or "VBG" or "VB") return i + 1 < end;
        return false;
    }

    // Without "that", "and", marks and full stops around it: “that the treaty is ready.” → the treaty is ready.
    private static (int Start, int End)? Trim(AnnotatedArticle article, int start, int end)
    {
        while (start < end && (!IsWord(article, start) || Is(article, start, "conjunction") || (Is(article, start, "complementizer") && article.Word(start) is "that"))) start++;
        while (end > start && !IsWord(article, end - 1)) end--;
        return start < end ? (start, end) : null;
    }

    // A mark inside has its partner inside: the clause is lengthened to the closing mark that follows it, or cut before or behind a lone mark.
    private static (int Start, int End)? Balance(AnnotatedArticle article, int start, int end, int limit)
    {
        int open = -1;
        for (int i = start; i < end; i++)
        {
            if (!IsMark(article.Word(i))) continue;
            bool closes = article.Word(i) is "”" or "»" || (article.Word(i) is "\"" or "''" && open >= 0);
            if (closes && open < 0) return i - start > end - i ? (start, i) : (i + 1, end);
            open = closes ? -1 : i;
        }
        if (open < 0) return (start, end);
        for (int i = end; i < limit; i++)
            if (IsMark(article.Word(i))) return (start, i + 1);
        if (open - start < end - open) return (open + 1, end);
        while (open > start && !IsWord(article, open - 1)) open--;
        return (start, open);
    }

    private static bool IsMark(ReadOnlySpan<char> word) => word is "“" or "”" or "\"" or "``" or "''" or "«" or "»";

    private static bool IsQuoted(AnnotatedArticle article, Quotation quotation, int token)
    {
        if (quotation.Type != QuotationType.Mixed) return false;
        int position = article.Tokens[token].Span.Start;
        var spans = article.Structure.QuotedSpans;
        int low = 0, high = spans.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (spans[middle].Span.Start <= position) low = middle + 1;
            else high = middle;
        }
        // The outermost marks that opened before it are near: those inside them lie between.
        for (int i = low - 1; i >= Math.Max(0, low - 8); i--)
            if (spans[i].Span.Contains(position)) return true;
        return false;
    }

    private static bool AsksAfter(AnnotatedArticle article, int token, int end)
    {
        for (int i = token; i < end; i++)
            if (article.Word(i) is "?") return true;
        return false;
    }

    // Questions claim little, and scraps hardly anything.
    private static double Confidence(int words, ClaimModality modality)
    {
        double confidence = modality switch { ClaimModality.Asserted => 0.8, ClaimModality.Questioned => 0.35, _ => 0.7 };
        return words < 4 ? confidence - 0.2 : confidence;
    }

    private static bool Is(AnnotatedArticle article, int token, string kind) =>
        ClauseWords.TryGet(article.Word(token), out string[] columns) && columns[0] == kind;

    private static bool IsWord(AnnotatedArticle article, int token) => char.IsLetterOrDigit(article.Word(token)[0]);
}
