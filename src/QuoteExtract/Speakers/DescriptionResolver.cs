namespace QuoteExtract.Speakers;

/// <summary>Finds the entity of a description: <c>the Russian minister</c>, <c>her campaign</c>, <c>voters</c>.</summary>
internal sealed class DescriptionResolver(ArticleWords words, Cast cast, Discourse discourse)
{
    private readonly OfficeReader _offices = new(words);

    public (CastMember Member, SpeakerEvidence Evidence) Resolve(SourcePhrase phrase)
    {
        int first = phrase.Start;
        while (first < phrase.End - 1 && (words.IsKind(first, "determiner") && !IsQuantity(first))) first++;
        string description = words.Article.SpanOf(first, phrase.End).Cut(words.Article.Text);
        if (phrase.Noun < 0) return (cast.AddUnnamed(description, EntityType.Other, "", false), SpeakerEvidence.Unnamed);
        string noun = words[phrase.Noun].ToString().ToLowerInvariant();
        var type = words.Noun(phrase.Noun)?.Type ?? (noun.EndsWith('s') && !noun.EndsWith("ss") ? EntityType.Group : EntityType.Other);
        bool single = words.Noun(phrase.Noun) is { IsPlural: false };
        if (single && IsDefinite(phrase, first) && Known(phrase, first, noun) is { } known)
        {
            // "Russia's foreign minister" tells of the minister named before what he is minister of.
            if (known.Type == EntityType.Person && _offices.Read(phrase.Noun, first, phrase.End) is { Affiliation: not null } office) known.TakeOffice(office);
            return (known, known.IsNamed ? SpeakerEvidence.KnownOffice : SpeakerEvidence.Unnamed);
        }
        bool canBeNamed = type == EntityType.Person || (type == EntityType.Organization && first == phrase.Noun && words.IsKind(first, "generic"));
        if (single && canBeNamed && words.Is(phrase.Start, "the") && Prominent(phrase, first, type) is { } prominent)
        {
            // It is a guess: only what says more than one word is taken for an office.
            if (prominent.Type == EntityType.Person && first < phrase.Noun) prominent.TakeOffice(_offices.Read(phrase.Noun, first, phrase.End));
            return (prominent, SpeakerEvidence.Prominent);
        }
        var unnamed = cast.AddUnnamed(description, type, noun, isOneOfMany: type == EntityType.Person && !IsDefinite(phrase, first));
        if (words.Noun(phrase.Noun) is not null && _offices.Read(phrase.Noun, first, phrase.End) is var told)
            unnamed.TakeOffice(type is EntityType.Person or EntityType.Group && !words.IsKind(phrase.Noun, "voice") ? told : new Office(null, told.Affiliation));
        return (unnamed, SpeakerEvidence.Unnamed);
    }

    // "two officials", "many voters", "some": the number says something.
    private bool IsQuantity(int token) =>
        !(words.Is(token, "the") || words.Is(token, "a") || words.Is(token, "an") || words.Is(token, "this") || words.Is(token, "that")
          || words.Is(token, "these") || words.Is(token, "those") || SpeakerLexicons.Pronouns.Contains(words[token]));

    // "the minister", "his campaign", "Russia's minister", "Foreign Minister" without an article.
    private bool IsDefinite(SourcePhrase phrase, int first) =>
        first == phrase.Start ? words.IsCapitalised(phrase.Noun) || HasPossessive(phrase)
            : !(words.Is(phrase.Start, "a") || words.Is(phrase.Start, "an") || words.Is(phrase.Start, "another") || words.Is(phrase.Start, "one"));

    private bool HasPossessive(SourcePhrase phrase)
    {
        for (int i = phrase.Start; i < phrase.Noun; i++)
            if (words.IsPossessiveMark(i)) return true;
        return false;
    }

    // The one with this office whose affiliation and other words fit best; of equals the one mentioned last, or else the
    // one that the article introduces next ("Foreign Minister said" in a subhead before his name).
    private CastMember? Known(SourcePhrase phrase, int first, string noun)
    {
        var candidates = cast.Described(noun);
        if (candidates.Count == 0) return null;
        var office = _offices.Read(phrase.Noun, first, phrase.End);
        var gender = words.Noun(phrase.Noun)?.Gender ?? Gender.Unknown;
        CastMember? best = null;
        double bestFit = 0;
        foreach (var member in candidates)
        {
            if (!member.CanBe(gender) || Fit(member, phrase, first, office) is not { } fit) continue;
            if (best is null || fit > bestFit || (fit == bestFit && member.LastSeen > best.LastSeen)) (best, bestFit) = (member, fit);
        }
        return best;
    }

    // "The businessman", "the newspaper", of whom the article says so nowhere else: the one that a pronoun would mean.
    private CastMember? Prominent(SourcePhrase phrase, int first, EntityType type)
    {
        var gender = words.Noun(phrase.Noun)?.Gender ?? Gender.Unknown;
        var office = _offices.Read(phrase.Noun, first, phrase.End);
        string whom = type == EntityType.Organization ? "organization" : gender switch { Gender.Male => "m", Gender.Female => "f", _ => "person" };
        return discourse.Antecedent(phrase.Noun, whom, accept: member => member.IsNamed && CanBe(member, office))?.Member;
    }

    // A judge is not "the nominee", nor is a Democrat "the Republican nominee".
    private static bool CanBe(CastMember member, Office office)
    {
        foreach (var known in member.Offices)
        {
            if (office.Affiliation is { } one && known.Affiliation is { } other && !SameAffiliation(one, other)) return false;
            if (member.Type == EntityType.Person && known.Role is { } role && !SpeakerLexicons.WeakRoles.Contains(role.AsSpan(role.LastIndexOf(' ') + 1))) return false;
        }
        return true;
    }

    // Null when the description contradicts what is known: the Japanese minister is not Russia's.
    private double? Fit(CastMember member, SourcePhrase phrase, int first, Office office)
    {
        double? best = null;
        foreach (var known in member.Offices)
        {
            if (known.Role is null) continue;
            double fit = 0;
            if (office.Affiliation is { } one && known.Affiliation is { } other)
            {
                if (!SameAffiliation(one, other)) continue;
                fit += 3;
            }
            for (int i = first; i < phrase.Noun; i++)
            {
                if (!words.IsWord(i)) continue;
                if (known.Role.Contains(words[i].ToString(), StringComparison.OrdinalIgnoreCase)) fit += 1;
                else if (words.IsKind(i, "modifier")) fit -= 1.5;
            }
            // "The presidential nominee" is not the vice-presidential one.
            if (IsLesser(known.Role) && !IsLesser(words.Article.SpanOf(first, phrase.Noun + 1).In(words.Article.Text))) fit -= 1.5;
            if (best is null || fit > best) best = fit;
        }
        if (best is not null) return best < -1 ? null : best;
        return member.Offices.Any(known => known.Role is not null) ? null : MissingWords(member, phrase, first);
    }

    private static bool IsLesser(ReadOnlySpan<char> role)
    {
        foreach (var word in role.Split(' '))
            if (SpeakerLexicons.LesserOffices.Contains(role[word])) return true;
        return false;
    }

    // For the unnamed and for organizations: "the campaign" is "the Clinton campaign" unless it names another.
    private double? MissingWords(CastMember member, SourcePhrase phrase, int first)
    {
        for (int i = first; i < phrase.Noun; i++)
            if (words.IsWord(i) && !words.IsPossessiveMark(i) && !member.Name.Contains(words[i].ToString(), StringComparison.OrdinalIgnoreCase)) return null;
        return 0;
    }

    private static bool SameAffiliation(string one, string other) =>
        State(one) == State(other) || one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase);

    private static string State(string affiliation) =>
        SpeakerLexicons.Places.TryGet(affiliation, out string[] columns) ? columns[1] : affiliation;
}
