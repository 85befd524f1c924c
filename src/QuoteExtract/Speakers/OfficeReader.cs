namespace QuoteExtract.Speakers;

/// <summary>Reads an office around its noun: <c>Russia's deputy foreign minister</c>, <c>a law professor at Yale University</c>.</summary>
internal sealed class OfficeReader(ArticleWords words)
{
    private const int LongestAppositive = 24;

    /// <summary>The office whose noun is the token <paramref name="noun"/>, between two bounds.</summary>
    public Office Read(int noun, int lowest, int end)
    {
        int start = RoleStart(noun, lowest), roleEnd = noun + 1;
        string? affiliation = Before(start, lowest) ?? After(noun + 1, end, ref roleEnd) ?? Party(start, noun);
        if (words.IsHonorific(noun))
        {
            SpeakerLexicons.Honorifics.TryGet(words[noun], out string[] columns);
            return new Office(columns.Length > 1 ? columns[1] : null, affiliation);
        }
        if (words.IsKind(noun, "relational")) return new Office(null, affiliation);
        return new Office(words.Article.SpanOf(start, roleEnd).Cut(words.Article.Text), affiliation);
    }

    /// <summary>The first token of the role whose noun is given: <c>deputy foreign minister</c>.</summary>
    public int RoleStart(int noun, int lowest)
    {
        int start = noun;
        while (start > lowest && words.IsWord(start - 1) && !IsInsideOrganization(start - 1)
            && (words.IsKind(start - 1, "modifier") || (words.IsTitle(start - 1) && !words.IsHonorific(start - 1)))) start--;
        return start;
    }

    // "White House | spokesman", "Homeland Security | secretary": the words of an organization are no part of the role.
    private bool IsInsideOrganization(int token)
    {
        if (words.RecognizedAt(token) is not (var name and >= 0)) return false;
        var one = words.Article.Names[name];
        // "Senate Minority | Leader" is a role of the Senate.
        bool isHalfRole = words.Noun(one.Start) is { Type: EntityType.Organization } && words.IsKind(one.End - 1, "modifier");
        return one.Type is EntityType.Organization or EntityType.Location && one.End - one.Start > 1 && !isHalfRole;
    }

    /// <summary>
    /// The office in an appositive that begins at a token: <c>X, a law professor at Y University, …</c>. It must have its noun
    /// before any other comma.
    /// </summary>
    public Office Appositive(int start)
    {
        int end = start, limit = Math.Min(words.Sentence(start).End, start + LongestAppositive);
        while (end < limit && words[end] is not ("," or "." or ";" or ":" or "(" or ")" or "“" or "”" or "\"" or "''" or "—" or "–" or "-")) end++;
        int noun = HeadNoun(start, end);
        return noun < 0 ? default : Read(noun, start, end);
    }

    /// <summary>The office that a verb like "is" gives: <c>a law professor at Y University</c>; it must begin with its article.</summary>
    public Office Noun(int start, int limit) => start < limit && (words.Is(start, "a") || words.Is(start, "an") || words.Is(start, "the")) ? Appositive(start) : default;

    /// <summary>
    /// The noun of a phrase for one person: the last before a preposition or relative pronoun. A phrase that holds a word
    /// of another kind after the noun is a clause and has none.
    /// </summary>
    public int HeadNoun(int start, int end)
    {
        int noun = -1;
        for (int i = start; i < end; i++)
        {
            if (words.IsKind(i, "preposition") || words.Is(i, "of") || SpeakerLexicons.Pronouns.TryGet(words[i], out string[] columns) && columns[0].StartsWith("relative"))
                break;
            if (words.IsTitle(i) && !words.IsHonorific(i)) noun = i;
            else if (noun >= 0 && words.IsWord(i) && !words.IsKind(i, "modifier") && !words.Is(i, "and") && !words.IsPossessiveMark(i)) return -1;
            else if (words.IsKind(i, "opener") && !words.Is(i, "and")) return -1;
        }
        return noun;
    }

    // "Russia's foreign minister", "Japanese Prime Minister", "Trump campaign manager", "Wells Fargo chief executive".
    private string? Before(int start, int lowest)
    {
        int end = start;
        if (end > lowest && words.IsPossessiveMark(end - 1)) end--;
        if (end <= lowest) return null;
        if (words.RecognizedAt(end - 1) is var name and >= 0 && words.Article.Names[name] is { Type: not EntityType.Person } one && one.Start >= lowest && one.End == end)
            return StateOrText(one.Start, end);
        int first = end;
        while (first > lowest && words.IsCapitalised(first - 1) && !words.IsKind(first - 1, "determiner") && !words.IsKind(first - 1, "opener")
            && !words.IsKind(first - 1, "preposition")) first--;
        while (first < end && (words.IsHonorific(first) || words.IsKind(first, "modifier"))) first++;
        if (end - first > 1 && SpeakerLexicons.Parties.Contains(words[end - 1])) end--;
        return first == end ? null : StateOrText(first, end);
    }

    // "minister of foreign affairs of the Russian Federation", "professor at Yale University", "spokesman for the Trump campaign".
    private string? After(int at, int end, ref int roleEnd)
    {
        while (at < end && (words.Is(at, "of") || words.Is(at, "at") || words.Is(at, "for") || words.Is(at, "with") || words.Is(at, "from") || words.Is(at, "in")
            || words.Is(at, "to") || words.Is(at, "on")))
        {
            bool isOf = words.Is(at, "of");
            int first = at + 1;
            if (words.Is(first, "the", end)) first++;
            int last = NameEnd(first, end);
            if (last > first && !(isOf && IsPartOfOffice(first)))
            {
                if (last < end && words.Noun(last) is { Type: EntityType.Organization }) last++;
                return StateOrText(first, last);
            }
            // Lower-case words after "of" still belong to the role: "secretary of state", "chief of staff", "minister of foreign Affairs".
            last = first;
            while (last < end && words.IsWord(last) && !words.IsKind(last, "preposition") && !words.Is(last, "of")) last++;
            if (last == first) return null;
            if (isOf) roleEnd = last;
            at = last;
        }
        return null;
    }

    /// <summary>The end of the name that begins at a token: capitals, and an institution's small words before more capitals.</summary>
    public int NameEnd(int first, int end)
    {
        int last = first;
        bool isInstitution = false;
        while (last < end)
        {
            if (words.IsCapitalised(last)) isInstitution |= words.Noun(last) is { Type: EntityType.Organization };
            else if (!(words.Is(last, "of") && last > first || isInstitution && IsSmallWord(last)) || last + 1 >= end || words.IsKind(last + 1, "calendar") || !(words.IsCapitalised(last + 1) || IsArticleBeforeCapital(last + 1, end))) break;
            last++;
        }
        return last;
    }

    // "Institute for Policy", "Council on Foreign Relations", "Museum of the City".
    private bool IsSmallWord(int token) => words.Is(token, "for") || words.Is(token, "on") || words.Is(token, "&") || words.Is(token, "the") && words.Is(token - 1, "of");

    private bool IsArticleBeforeCapital(int token, int end) => words.Is(token, "the") && token + 1 < end && words.IsCapitalised(token + 1) && words.Is(token - 1, "of");

    // "Republican presidential nominee": the party, when nothing else tells more.
    private string? Party(int start, int noun)
    {
        for (int i = start; i <= noun; i++)
            if (words[i].Length > 1 && SpeakerLexicons.Parties.TryGet(words[i], out string[] columns)) return columns[0];
        return null;
    }

    private bool IsPartOfOffice(int token) =>
        words.Is(token, "State") || words.Is(token, "Staff") || words.Is(token, "Affairs") || words.IsKind(token, "modifier");

    /// <summary>The words as an affiliation: a people is its state, a party's word the party.</summary>
    public string StateOrText(int start, int end)
    {
        if (end - start == 1 && words[start].Length > 1 && SpeakerLexicons.Parties.TryGet(words[start], out string[] columns)) return columns[0];
        return words.State(start, end, out string kind) is { } state && kind is "demonym" ? state : words.Article.SpanOf(start, end).Cut(words.Article.Text);
    }
}
