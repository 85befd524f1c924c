namespace QuoteExtract.Speakers;

/// <summary>Finds what stands around a person's name and tells an office: title, appositive, relative clause, "is a", party in brackets.</summary>
internal sealed class OfficeFinder(ArticleWords words, OfficeReader offices)
{
    private const int LongestBefore = 14;

    /// <summary>The office of a name: the longer role of its title and what follows or precedes it, the first affiliation that is told.</summary>
    public Office Find(int name, int end, int title)
    {
        var office = title >= 0 ? offices.Read(title, words.Sentence(name).Start, name) : PossessorBefore(name);
        int after = end;
        if (PartyAfter(end) is var (party, close))
        {
            office = office with { Affiliation = office.Affiliation ?? party };
            after = close;
        }
        var next = After(after);
        if (next.IsEmpty && title < 0) next = AppositiveBefore(name);
        return new Office(Longer(office.Role, next.Role), office.Affiliation ?? next.Affiliation);
    }

    private static string? Longer(string? one, string? other) => one is null || (other is not null && other.Length > one.Length) ? other : one;

    // "CNN's Jane Roe": whose she is.
    private Office PossessorBefore(int name)
    {
        int mark = name - 1;
        if (mark - 1 < words.Sentence(name).Start || !words.IsPossessiveMark(mark)) return default;
        return words.RecognizedAt(mark - 1) is var owner and >= 0 && words.Article.Names[owner] is { Type: EntityType.Organization } one && one.End == mark
            ? new Office(null, offices.StateOrText(one.Start, one.End))
            : default;
    }

    // "Jane Roe (D-Ohio)", "Jane Roe, R-S.C.,": the party, and where it ends.
    private (string Party, int End)? PartyAfter(int end)
    {
        int limit = words.Sentence(end - 1).End;
        if (end + 3 >= limit || words[end] is not ("(" or ",") || words[end + 1].Length != 1 || words[end + 2] is not ("-" or "–")) return null;
        if (!SpeakerLexicons.Parties.TryGet(words[end + 1], out string[] columns)) return null;
        int close = end + 3;
        while (close < limit && close < end + 8 && words[close] is not (")" or ",")) close++;
        return (columns[0], close < limit && words[close] is ")" ? close + 1 : close);
    }

    private Office After(int end)
    {
        int limit = words.Sentence(end - 1).End;
        if (end + 1 >= limit) return default;
        if (words.Is(end, "of")) return OfOrganization(end + 1, limit);
        if (IsCopula(end)) return offices.Noun(end + 1, limit);
        if (!words.Is(end, ",")) return default;
        int at = end + 1;
        // "Jane Roe, 45, a farmer".
        if (char.IsAsciiDigit(words[at][0]) && words.Is(at + 1, ",", limit) && at + 2 < limit) at += 2;
        if (words.Is(at, "who") && at + 2 < limit) return Clause(at + 1, limit);
        return offices.Appositive(at);
    }

    // "Jane Roe of Fox News".
    private Office OfOrganization(int at, int limit)
    {
        if (words.Is(at, "the", limit)) at++;
        return at < limit && words.RecognizedAt(at) is var name and >= 0 && words.Article.Names[name] is { Type: not EntityType.Person } one && one.Start == at
            ? new Office(null, offices.StateOrText(at, Math.Max(one.End, offices.NameEnd(at, limit))))
            : default;
    }

    private bool IsCopula(int token) => words.Is(token, "is") || words.Is(token, "was") || words.Is(token, "became");

    // "Jane Roe, who leads the Harbour Union", "who is a professor at Yale University".
    private Office Clause(int at, int limit)
    {
        if (IsCopula(at)) return offices.Noun(at + 1, limit);
        if (!SpeakerLexicons.RoleVerbs.TryGet(words[at], out string[] columns)) return default;
        int first = at + 1;
        if (words.Is(first, "the", limit)) first++;
        if (first < limit && (words.Is(first, "at") || words.Is(first, "for"))) first++;
        int last = offices.NameEnd(first, limit);
        return new Office(columns[0], last > first ? offices.StateOrText(first, last) : null);
    }

    // "The foreign minister of Japan, Taro Abe, said": the phrase between the sentence's start or a comma and the name's comma.
    private Office AppositiveBefore(int name)
    {
        int first = words.Sentence(name).Start;
        if (name - 2 < first || !words.Is(name - 1, ",")) return default;
        for (int start = name - 2; start >= first && name - start < LongestBefore && words[start] is not ("," or "“" or "\"" or ":" or ";"); start--)
        {
            if (!words.IsKind(start, "determiner") && !(start == first && words.IsCapitalised(start))) continue;
            int noun = offices.HeadNoun(start, name - 1);
            if (noun >= 0) return offices.Read(noun, start, name - 1);
        }
        return default;
    }
}
