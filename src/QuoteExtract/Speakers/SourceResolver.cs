namespace QuoteExtract.Speakers;

/// <summary>Walks an article once, names and sources in text order, and finds the entity behind each source.</summary>
internal sealed class SourceResolver(ArticleWords words, IReadOnlyList<NameMention> names, Cast cast)
{
    private readonly SourceReader _sources = new(words, names);
    private readonly Discourse _discourse = new(words);
    private int _nextName;
    private DescriptionResolver? _descriptionResolver;

    private DescriptionResolver Descriptions => _descriptionResolver ??= new DescriptionResolver(words, cast, _discourse);

    public SpeakerChoice?[] Resolve(IReadOnlyList<Quotation> quotations)
    {
        var speakers = new SpeakerChoice?[quotations.Count];
        var implied = new ImpliedSource(words);
        var sources = quotations.Select(quotation => (Quotation: quotation, Source: quotation.Source ?? implied.Find(quotation))).Where(one => one.Source is not null)
            .OrderBy(one => one.Source!.Value.Start).ThenBy(one => one.Quotation.Id);
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
            speakers[quotation.Id] = speaker;
        }
        See(words.Count);
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
        return joint;
    }

    private SpeakerChoice? Resolve(SourcePhrase phrase)
    {
        switch (phrase.Form)
        {
            case MentionType.Name:
                See(names[phrase.Names[0]].Start);
                return new SpeakerChoice([.. phrase.Names.Select(name => SeeSpeaker(cast.OfName(name), names[name].Start, null, MentionType.Name)).Distinct()], 0.95);
            case MentionType.Pronoun:
                See(phrase.Start);
                return Pronoun(phrase) is { } member ? new SpeakerChoice([SeeSpeaker(member, phrase.Start, words.Article.SpanOf(phrase.Start, phrase.End), MentionType.Pronoun)], 0.8) : null;
            default:
                See(phrase.Start);
                var described = Descriptions.Resolve(phrase);
                int at = phrase.Noun >= 0 ? phrase.Noun : phrase.Start;
                return new SpeakerChoice([SeeSpeaker(described, at, words.Article.SpanOf(phrase.Start, phrase.End), MentionType.Nominal)], 0.7);
        }
    }

    private CastMember SeeSpeaker(CastMember member, int token, TextSpan? mention, MentionType type)
    {
        _discourse.See(member, token, speaks: true);
        if (mention is { } span) member.AddMention(span, type);
        return member;
    }

    private CastMember? Pronoun(SourcePhrase phrase)
    {
        if (!SpeakerLexicons.Pronouns.TryGet(words[phrase.Start], out string[] columns)) return null;
        string whom = columns[0];
        if (whom.StartsWith("relative", StringComparison.Ordinal)) return BeforeRelative(phrase.Start);
        var member = _discourse.Antecedent(phrase.Start, whom);
        if (member is not null && whom is "m" or "f")
        {
            if (member!.Gender == Gender.Unknown) member.Gender = SpeakerLexicons.GenderOf(whom);
            if (member.Type == EntityType.Other) member.Type = EntityType.Person;
        }
        return member;
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
                return Descriptions.Resolve(new SourcePhrase(MentionType.Nominal, start, i + 1) { Noun = i });
            }
        }
        return null;
    }

    // Takes in the names that come before a token.
    private void See(int token)
    {
        for (; _nextName < names.Count && names[_nextName].Start < token; _nextName++)
        {
            var name = names[_nextName];
            var member = cast.OfName(_nextName);
            member.AddMention(words.Article.SpanOf(name.Start, name.End), MentionType.Name);
            _discourse.See(member, name.Start, speaks: false);
        }
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
                speakers[quotation.Id] = speaker;
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
                speakers[quotation.Id] = speakers[before.Id];
            before = quotation;
        }
    }

    private int BlockAt(int position) => words.BlockOf(Math.Min(words.Count - 1, words.Article.TokenAt(position)));
}
