using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>Turns drafts into records: in text order, numbered, typed, with parents and first occurrences.</summary>
internal static class QuotationAssembler
{
    private const int ShortestRepeat = 12;

    public static IReadOnlyList<Quotation> Assemble(AnnotatedArticle article, List<QuotationDraft> drafts)
    {
        drafts.Sort((a, b) => a.First.Start != b.First.Start ? a.First.Start.CompareTo(b.First.Start) : b.First.End.CompareTo(a.First.End));
        var idOfContent = new Dictionary<int, int>();
        for (int id = 0; id < drafts.Count; id++)
            foreach (var content in drafts[id].Contents) idOfContent.Add(content.Index, id);

        // The marks around what somebody thinks are the speaker's who tells of it: Roe said he wants “a clean break”.
        var nested = drafts.Where(draft => draft.Parent >= 0 && CueActs.English.Of(article, draft.Cue?.Span, QuotationType.Direct) == QuotationAct.Speech)
            .ToLookup(draft => idOfContent[draft.Parent], draft => draft.Contents.Select(fragment => fragment.Span.Span));
        var quoted = new QuotedText(article.Structure);
        var firsts = new Dictionary<string, int>();
        var quotations = new List<Quotation>(drafts.Count);
        for (int id = 0; id < drafts.Count; id++)
        {
            var draft = drafts[id];
            TextSpan[] content = [.. draft.Contents.Select(fragment => fragment.Span.Span)];
            string words = string.Join(' ', content.Select(span => span.Cut(article.Text)));
            var type = draft.Contents[0].Span.DecidedBy is TranscriptRules.Turn ? QuotationType.Direct : quoted.TypeOf(content, [.. nested[id].SelectMany(spans => spans)]);
            quotations.Add(new Quotation
            {
                Id = id,
                Type = type,
                Act = CueActs.English.Of(article, draft.Cue?.Span, type),
                Text = words,
                Content = content,
                Cue = draft.Cue?.Span,
                Source = draft.Source?.Span,
                ParentId = draft.Parent < 0 ? null : idOfContent[draft.Parent],
                DuplicateOf = FirstWith(words, id, firsts),
                Confidence = draft.Contents.Max(fragment => fragment.Span.Confidence),
                DecidedBy = draft.Contents[0].Span.DecidedBy,
            });
        }
        return quotations;
    }

    /// <summary>The first quotation of the same letters and digits, whatever the case, the marks and the spaces.</summary>
    private static int? FirstWith(string words, int id, Dictionary<string, int> firsts)
    {
        string key = string.Concat(words.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
        if (key.Length < ShortestRepeat || firsts.TryAdd(key, id)) return null;
        return firsts[key];
    }
}
