namespace QuoteExtract.Quotations;

/// <summary>
/// Links the spans of one level in two walks: each content chooses its cue, or goes on with the quotation before it, or has none; then each
/// quotation chooses its source. A quotation has one cue, a content is in one quotation, and no link leaves the level.
/// </summary>
internal sealed class LevelLinker(LinkText text, SpanLevel level, LinkOptions options, ILinkChooser chooser)
{
    /// <summary>The most tokens that join two contents of one cue: a comma and "and".</summary>
    private const int LongestJoint = 2;

    private readonly LinkLevel _spans = new(text, level);

    public IEnumerable<QuotationDraft> Link()
    {
        var groups = LinkCues();
        LinkSources(groups);
        return groups.Select(group => group.Quotation);
    }

    private List<LinkGroup> LinkCues()
    {
        var groups = new List<LinkGroup>();
        var byCue = new Dictionary<int, LinkGroup>();
        var writer = new CueOptions(text, _spans);
        for (int content = 0; content < _spans.Contents.Length; content++)
        {
            var before = groups.Count > 0 ? groups[^1] : null;
            if (before is not null && _spans.Contents[content].Found.DecidedBy is TranscriptRules.Continued)
            {
                Add(before, content);
                continue;
            }
            options.Clear();
            writer.Write(content, before, byCue, options);
            var chosen = options[chooser.ChooseCue(_spans.Contents[content].Found, before?.Quotation, options)];
            if (chosen.Kind == LinkKind.Before) Add(before!, content);
            else if (chosen.Kind == LinkKind.Near && byCue.TryGetValue(chosen.Index, out var known)) Add(known, content);
            else
            {
                var group = new LinkGroup(new QuotationDraft(level.Parent) { Cue = chosen.Span }) { Cue = chosen.Index };
                if (chosen.Kind == LinkKind.Near) byCue.Add(chosen.Index, group);
                if (chosen.Kind == LinkKind.Near && before is { Cue: < 0 } && IsOneWith(before, content, chosen.Index))
                {
                    foreach (int one in before.Contents) Add(group, one);
                    groups.RemoveAt(groups.Count - 1);
                }
                Add(group, content);
                groups.Add(group);
            }
        }
        return groups;
    }

    private void LinkSources(List<LinkGroup> groups)
    {
        var writer = new SourceOptions(text, _spans, groups);
        for (int g = 0; g < groups.Count; g++)
        {
            options.Clear();
            writer.Write(groups[g], g > 0 ? groups[g - 1] : null, options);
            var chosen = options[chooser.ChooseSource(groups[g].Quotation, options)];
            (groups[g].Quotation.Source, groups[g].Source, groups[g].IsLent) = (chosen.Span, chosen.Index, chosen.Kind == LinkKind.Before);
            if (chosen.Index >= 0) writer.Take(chosen.Index);
        }
    }

    private void Add(LinkGroup group, int content)
    {
        group.Contents.Add(content);
        group.Quotation.Contents.Add(level.Contents[content]);
    }

    // “We are ready.   (a paragraph without a cue, its marks left open)
    // “We have waited,” she said.   (the cue of both)
    // [The port is open], and [the boats are full], she said.
    private bool IsOneWith(LinkGroup before, int index, int cue)
    {
        var (last, content) = (_spans.Contents[before.Contents[^1]], _spans.Contents[index]);
        return text.GoesOn(last, content) || last.LastSentence == content.Sentence && content.Start - last.End <= LongestJoint && _spans.Cues[cue].Start >= content.End;
    }
}
