namespace QuoteExtract.Speakers;

/// <summary>Walks an article once, names and sources in text order, and finds the entity behind each source.</summary>
internal sealed class SourceResolver(ArticleWords words, IReadOnlyList<NameMention> names, Cast cast, Discourse discourse)
{
    private const int FarthestThey = 2, FarthestBoth = 6;

    private readonly SourceReader _sources = new(words, names);
    private readonly DescriptionResolver _descriptions = new(words, cast, discourse);
    private MentionWalk? _walk;

    public SpeakerChoice?[] Resolve(IReadOnlyList<Quotation> quotations)
    {
        var speakers = new SpeakerChoice?[quotations.Count];
        var implied = new ImpliedSource(words);
        var sources = quotations.Select(quotation => (Quotation: quotation, Source: quotation.Source ?? implied.Find(quotation))).Where(one => one.Source is not null)
            .OrderBy(one => one.Source!.Value.Start).ThenBy(one => one.Quotation.Id).ToList();
        _walk = new MentionWalk(words, names, cast, discourse, sources.Select(one => one.Source!.Value));
        foreach (var (quotation, source) in sources) TellSpeaker(quotation, source!.Value);
        var seen = new Dictionary<TextSpan, SpeakerChoice?>();
        foreach (var (quotation, found) in sources)
        {
            var source = found!.Value;
            if (!seen.TryGetValue(source, out var speaker))
            {
                speaker = Resolve(_sources.ReadAll(source));
                seen.Add(source, speaker);
                foreach (var member in speaker?.Members ?? []) Speak(member);
            }
            speakers[quotation.Id] = quotation.Source is null && speaker is not null ? speaker with { IsImplied = true } : speaker;
        }
        _walk.GoTo(words.Count);
        FollowParents(quotations, speakers);
        FollowPredecessors(quotations, speakers);
        return speakers;
    }

    private static void Speak(CastMember member)
    {
        member.Speaks = true;
        // A place that speaks is its government; a bare name that speaks is a person unless its form says otherwise.
        if (member.Type == EntityType.Location) member.Type = EntityType.Organization;
        else if (member.Type == EntityType.Other && member.IsNamed) member.Type = EntityType.Person;
    }

    private SpeakerChoice? Resolve(IReadOnlyList<SourcePhrase> phrases)
    {
        SpeakerChoice? joint = null;
        foreach (var phrase in phrases)
        {
            if (Resolve(phrase) is not { } choice) continue;
            joint = joint is null ? choice : joint with { Members = [.. joint.Members.Concat(choice.Members).Distinct()] };
        }
        if (joint is { Members.Count: > 1 }) discourse.SeeTogether(joint.Members, phrases[0].Start);
        return joint;
    }

    private SpeakerChoice? Resolve(SourcePhrase phrase)
    {
        switch (phrase.Form)
        {
            case MentionType.Name:
                return new SpeakerChoice([.. phrase.Names.Select(name => cast.OfName(name)).Distinct()], SpeakerEvidence.Name);
            case MentionType.Pronoun:
                return Pronoun(phrase);
            default:
                _walk!.GoTo(phrase.Start);
                if (MeansTogether(phrase) && Together(phrase.Start, FarthestBoth) is { } both) return both;
                var (described, evidence) = _descriptions.Resolve(phrase);
                int at = phrase.Noun >= 0 ? phrase.Noun : phrase.Start;
                discourse.See(described, at, at + 1, speaks: true);
                described.AddMention(words.Article.SpanOf(phrase.Start, phrase.End), MentionType.Nominal);
                return new SpeakerChoice([described], evidence);
        }
    }

    // "both men", "the two countries", "each": those who were last named together.
    private bool MeansTogether(SourcePhrase phrase)
    {
        int at = words.Is(phrase.Start, "the") && phrase.Start + 1 < phrase.End ? phrase.Start + 1 : phrase.Start;
        return words.Is(at, "both") || words.Is(at, "two") || (words.Is(at, "each") && phrase.End == at + 1);
    }

    private SpeakerChoice? Together(int token, int sentences) =>
        discourse.Together.Count > 0 && words.SentenceOf(token) - words.SentenceOf(discourse.TogetherAt) <= sentences ? new SpeakerChoice(discourse.Together, SpeakerEvidence.Together) : null;

    private SpeakerChoice? Pronoun(SourcePhrase phrase)
    {
        if (!SpeakerLexicons.Pronouns.TryGet(words[phrase.Start], out string[] columns)) return null;
        string whom = columns[0];
        _walk!.GoTo(whom is "m" or "f" ? phrase.Start + 1 : phrase.Start);
        if (whom is "m" or "f") return _walk.At(phrase.Start) is { } one ? new SpeakerChoice([one.Member], SpeakerEvidence.HeOrShe, one.Confidence) : null;
        bool isRelative = whom.StartsWith("relative", StringComparison.Ordinal);
        var antecedent = isRelative && BeforeRelative(phrase.Start) is { } before ? new Antecedent(before, 0.8)
            : discourse.Antecedent(phrase.Start, whom);
        if (whom == "plural" && Together(phrase.Start, FarthestThey) is { } they && (antecedent is null || antecedent.Value.Member.LastSeen < discourse.TogetherAt)) return they;
        if (antecedent is not { Member: var member, Confidence: var confidence }) return null;
        discourse.See(member, phrase.Start, phrase.End, speaks: true, isPronoun: true);
        member.AddMention(words.Article.SpanOf(phrase.Start, phrase.End), MentionType.Pronoun);
        return new SpeakerChoice([member], isRelative ? SpeakerEvidence.Relative : SpeakerEvidence.OtherPronoun, confidence);
    }

    // Pronouns in a content know its speaker when a name tells it.
    private void TellSpeaker(Quotation quotation, TextSpan source)
    {
        var speaker = _sources.ReadAll(source) is [{ Form: MentionType.Name, Names: [var name] }] ? cast.OfName(name) : null;
        foreach (var span in quotation.Content)
        {
            for (int i = words.Article.TokenAt(span.Start); i < words.Count && words.Article.Tokens[i].Span.Start < span.End; i++)
                (discourse.SpeakerAt[i], discourse.SourceAt[i]) = (speaker ?? discourse.SpeakerAt[i], words.Article.TokenAt(source.Start) + 1);
        }
    }

    // "Jane Roe, who …", "Jane Roe, a farmer from Iowa, who …", "people who …": the noun or name before the relative pronoun.
    private CastMember? BeforeRelative(int relative)
    {
        int first = words.Sentence(relative).Start, i = relative - 1;
        bool comma = i >= first && words.Is(i, ",");
        if (comma) i--;
        for (int steps = 0; i >= first && steps < 12; i--, steps++)
        {
            if (_sources.NameAt(i) is var name and >= 0 && (cast.OfName(name).Type is not EntityType.Location || steps == 0)) return cast.OfName(name);
            if (words.Noun(i) is { } noun && !(comma && noun.Type == EntityType.Person && !noun.IsPlural))
            {
                int start = i;
                while (start > first && words.IsWord(start - 1) && !words.IsKind(start - 1, "preposition") && !words.IsKind(start - 1, "opener")
                    && i - start < 4 && !words.IsKind(start, "determiner")) start--;
                return _descriptions.Resolve(new SourcePhrase(MentionType.Nominal, start, i + 1) { Noun = i }).Member;
            }
        }
        return null;
    }

    // "I" and "we" inside a quotation mean its speaker.
    private void FollowParents(IReadOnlyList<Quotation> quotations, SpeakerChoice?[] speakers)
    {
        foreach (var quotation in quotations)
        {
            if (speakers[quotation.Id] is not null || quotation.Source is not { } source || quotation.ParentId is not { } parent) continue;
            var word = words[Math.Min(words.Count - 1, words.Article.TokenAt(source.Start))];
            if (SpeakerLexicons.Pronouns.TryGet(word, out string[] columns) && columns[0].StartsWith("first", StringComparison.Ordinal) && speakers[parent] is { } speaker)
            {
                speakers[quotation.Id] = speaker with { Evidence = SpeakerEvidence.FirstPerson };
                speaker.First.AddMention(source, MentionType.Pronoun);
            }
        }
    }

    // “A,” she said. “B.”: a quotation in marks without a source goes on with the speaker before it in its paragraph.
    private void FollowPredecessors(IReadOnlyList<Quotation> quotations, SpeakerChoice?[] speakers)
    {
        Quotation? before = null;
        foreach (var quotation in quotations)
        {
            if (quotation.ParentId is not null || quotation.Content.Count == 0) continue;
            if (speakers[quotation.Id] is null && quotation is { Source: null, Type: not QuotationType.Indirect } && before is { Type: not QuotationType.Indirect }
                && BlockAt(before.Content[^1].Start) == BlockAt(quotation.Content[0].Start))
                speakers[quotation.Id] = speakers[before.Id] is { } same ? same with { Evidence = SpeakerEvidence.Predecessor } : null;
            before = quotation;
        }
    }

    private int BlockAt(int position) => words.BlockOf(Math.Min(words.Count - 1, words.Article.TokenAt(position)));
}
