using QuoteExtract.Linguistics;

namespace QuoteExtract.Speakers;

/// <summary>
/// Finds proper names by their capitals: runs of capitalised words, cut into a title before the name and the name itself
/// (<c>Vermont Sen. | Jane Roe</c>), with the office that stands around it.
/// </summary>
internal sealed class NameFinder
{
    private const int LongestRun = 24;

    private readonly ArticleWords _words;
    private readonly OfficeReader _offices;
    private readonly OfficeFinder _around;
    private readonly HashSet<string> _lowerCase = new(StringComparer.Ordinal), _inside = new(StringComparer.Ordinal), _surnames = new(StringComparer.Ordinal), _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, EntityType> _recognized = [];
    private readonly bool[] _isTitleCase;

    private NameFinder(ArticleWords words)
    {
        _words = words;
        _offices = new OfficeReader(words);
        _around = new OfficeFinder(words, _offices);
        _isTitleCase = [.. words.Article.Sentences.Select(IsTitleCase)];
        var lowerCase = _lowerCase.GetAlternateLookup<ReadOnlySpan<char>>();
        var inside = _inside.GetAlternateLookup<ReadOnlySpan<char>>();
        var surnames = _surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < words.Count; i++)
        {
            if (i > 0 && words.IsCapitalised(i) && (SpeakerLexicons.GivenNames.Contains(words[i - 1]) || words.IsTitle(i - 1))) surnames.Add(words[i]);
            if (char.IsLower(words[i][0])) lowerCase.Add(words[i]);
            else if (words.IsCapitalised(i) && !_isTitleCase[words.SentenceOf(i)] && !OpensSentence(i)) inside.Add(words[i]);
        }
        foreach (var name in words.Article.Names) _recognized[name.End] = name.Type;
    }

    /// <summary>The names of an article in text order.</summary>
    public static List<NameMention> Find(ArticleWords words)
    {
        var finder = new NameFinder(words);
        var names = new List<NameMention>();
        finder.Find(names, inTitleCase: false);
        // Where every word has a capital, capitals tell nothing: a headline names those whom the text names.
        if (Array.IndexOf(finder._isTitleCase, true) < 0) return names;
        foreach (var name in names)
            for (int i = name.Start; i < name.End; i++) finder._known.Add(words[i].ToString());
        finder.Find(names, inTitleCase: true);
        names.Sort((one, other) => one.Start.CompareTo(other.Start));
        return names;
    }

    private void Find(List<NameMention> names, bool inTitleCase)
    {
        for (int i = 0; i < _words.Count;)
        {
            if (_isTitleCase[_words.SentenceOf(i)] != inTitleCase)
            {
                i = _words.Sentence(i).End;
                continue;
            }
            int end = RunEnd(i);
            if (end > i) Cut(i, end, names);
            i = Math.Max(end, i + 1);
        }
    }

    // A line in which nearly all longer words are capitalised: "Minister Seeks New Talks With Neighbour".
    private bool IsTitleCase(Sentence sentence)
    {
        int longer = 0, capitalised = 0, verbs = 0;
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (!_words.IsWord(i)) continue;
            if (_words[i].Length < 4)
            {
                if (!_words.IsCapitalised(i) && !IsSmall(i)) verbs++;
                continue;
            }
            longer++;
            if (_words.IsCapitalised(i)) capitalised++;
        }
        return longer >= 4 && (_words[sentence.End - 1] is "." ? capitalised == longer && verbs == 0 : capitalised >= 0.75 * longer);
    }

    private bool IsSmall(int token) =>
        _words.IsKind(token, "determiner") || _words.IsKind(token, "preposition") || _words.IsKind(token, "opener") || _words.IsPossessiveMark(token);

    // A run is capitalised words with what may stand between them: initials, particles, hyphens, "of" after an institution.
    private int RunEnd(int start)
    {
        if (!CanBegin(start)) return start;
        int limit = Math.Min(Limit(start), start + LongestRun), end = start + 1;
        bool isOffice = false;
        while (end < limit)
        {
            if (CanGoOn(end)) end++;
            else if (end + 1 < limit && CanGoOn(end + 1) && IsJoint(start, end)) end += 2;
            else if (end + 1 < limit && IsHyphenated(start, end)) end += 2;
            else if (end + 3 < limit && IsNickname(end)) end += 3;
            else if (end + 4 < limit && _words[end] is "." && _words[end - 1].Length == 1 && IsNickname(end + 1)) end += 4;
            else if (_words.Is(end, "of") && (isOffice || _words.Noun(end - 1) is not null) && OfficeEnd(end, limit) is var office && office > end) (end, isOffice) = (office, true);
            else break;
        }
        return end;
    }

    // A sentence that seems to end in an initial goes on: Robert C. | "Bobby" Roe.
    private int Limit(int start)
    {
        int end = _words.Sentence(start).End;
        return end - 2 > start && end < _words.Count && _words[end - 1] is "." && _words[end - 2].Length == 1 && _words.IsCapitalised(end - 2) && _words.BlockOf(end) == _words.BlockOf(start)
            ? _words.Sentence(end).End
            : end;
    }

    private bool CanBegin(int token) =>
        _words.IsCapitalised(token) && !_words.IsKind(token, "opener") && !_words.IsKind(token, "determiner") && !_words.IsKind(token, "preposition")
        && !_words.IsKind(token, "calendar") && !SpeakerLexicons.Pronouns.Contains(_words[token]) && IsKnownInTitle(token) && !OpensSentenceOnly(token);

    private bool CanGoOn(int token) =>
        _words.IsCapitalised(token) && !_words.IsKind(token, "calendar") && !SpeakerLexicons.Pronouns.Contains(_words[token]) && IsKnownInTitle(token);

    private bool IsKnownInTitle(int token) => !_isTitleCase[_words.SentenceOf(token)] || _known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_words[token]);

    // The word that opens a sentence is no name when nothing else says so: not a capital inside another sentence, nor a list of
    // names, nor a capital after it. "Voters … the voters", "Campaigning in Ohio, …".
    private bool OpensSentenceOnly(int token)
    {
        if (!OpensSentence(token) || _words.IsHonorific(token) || _isTitleCase[_words.SentenceOf(token)]) return false;
        if (IsBeforeSurname(token)) return true;
        bool goesOn = token + 1 < _words.Sentence(token).End && CanGoOn(token + 1), isGiven = SpeakerLexicons.GivenNames.Contains(_words[token]);
        if (goesOn && isGiven) return false;
        if (_words.RecognizedAt(token) is var name and >= 0 && _words.Article.Names[name] is { Type: EntityType.Person } one && one.Start == token) return false;
        if (_words.Noun(token) is { } noun && !_surnames.Contains(_words[token].ToString())) return noun.Type == EntityType.Group || !goesOn;
        if (_lowerCase.Contains(_words[token].ToString().ToLowerInvariant())) return true;
        return !goesOn && !isGiven && !_inside.Contains(_words[token].ToString()) && _words.State(token, token + 1, out _) is null && !IsCapital(token)
            && !(token + 1 < _words.Count && (_words.IsPossessiveMark(token + 1) || _words.Is(token + 1, ":")));
    }

    // "Embattled Roe leaves": a word of no name before a surname that the article has after a given name.
    private bool IsBeforeSurname(int token) =>
        token + 1 < _words.Sentence(token).End && _surnames.Contains(_words[token + 1].ToString()) && !_words.IsTitle(token) && !_words.IsKind(token, "modifier")
        && !SpeakerLexicons.GivenNames.Contains(_words[token]) && !_inside.Contains(_words[token].ToString());

    private bool OpensSentence(int token) =>
        token == _words.Sentence(token).Start || !_words.IsWord(token - 1) && _words[token - 1] is not ("," or "-" or "'s" or "’s" or "(" or "&" or "/");

    private bool IsJoint(int start, int token)
    {
        var word = _words[token];
        if (word is "-" or "–") return _words.Touches(token - 1, token) && _words.Touches(token, token + 1);
        if (word is "&") return true;
        if (word is "." or "'" or "’") return _words.Touches(token - 1, token) && _words[token - 1].Length == 1;
        return _words.IsKind(token, "particle") && (token > start + 1 || SpeakerLexicons.GivenNames.Contains(_words[start]));
    }

    // "Ban Ki-moon", but not "Tokyo-based".
    private bool IsHyphenated(int start, int token) =>
        _words[token] is "-" && IsInside(token) && token - start >= 2 && _words[token + 1].Length <= 5 && !_words[token + 1].EndsWith("ed") && _words.Noun(token + 1) is null;

    private bool IsInside(int token) => _words.Touches(token - 1, token) && _words.Touches(token, token + 1) && _words.IsWord(token + 1);

    // Robert "Bob" Roe: one word in marks between two of the name.
    private bool IsNickname(int token) =>
        _words[token] is "“" or "\"" or "‘" or "''" or "``" && CanGoOn(token + 1) && _words[token + 2] is "”" or "\"" or "’" or "''" && CanGoOn(token + 3);

    // "Minister of foreign Affairs of the Russian Federation Sergey Lavrov": phrases with "of" up to the next small word.
    private int OfficeEnd(int of, int limit)
    {
        int end = of + 1;
        if (_words.Is(end, "the", limit)) end++;
        if (end + 1 < limit && !_words.IsCapitalised(end) && _words.IsCapitalised(end + 1) && _words.IsKind(end, "modifier")) end++;
        return end < limit && _words.IsCapitalised(end) ? end + 1 : of;
    }

    private void Cut(int start, int end, List<NameMention> names)
    {
        // The last title with a name after it: "Foreign Minister | Sergei Lavrov", "Secretary of State | John Kerry".
        int name = start, title = -1;
        for (int i = start; i < end - 1; i++)
        {
            if (!_words.IsTitle(i) || IsSurnameHere(i, start)) continue;
            int next = i + 1;
            while (next < end && !_words.IsWord(next)) next++;
            if (_words.Is(next, "of", end)) next = GivenNameAfter(next, end);
            if (next >= end) continue;
            // "Miss Norland | Jane Roe": what stands between a title and a given name is part of the title.
            if (_words.IsHonorific(i) && next + 2 < end && !SpeakerLexicons.GivenNames.Contains(_words[next]) && SpeakerLexicons.GivenNames.Contains(_words[next + 1])) next++;
            (title, name) = (i, next);
        }
        if (title < 0) name = PeelPlace(start, end);
        if (name >= end) return;
        int titleStart = title >= 0 ? _offices.RoleStart(title, start) : name;
        if (title < 0 && name == start && start > _words.Sentence(start).Start && _words.IsTitle(start - 1))
        {
            // A title in small letters before the name: "campaign manager | Jane Roe".
            title = start - 1;
            titleStart = _offices.RoleStart(title, _words.Sentence(start).Start);
        }
        int last = WithSuffix(name, end);
        var type = TypeOf(name, last, title);
        if (type is null) return;
        if (type != EntityType.Person || (title >= 0 && _words.Noun(title) is { Type: not EntityType.Person })) titleStart = name;
        var gender = Gender.Unknown;
        var office = default(Office);
        if (type is EntityType.Person or EntityType.Other)
        {
            gender = GenderOf(name, last, title);
            office = _around.Find(name, last, title);
        }
        names.Add(new NameMention(name, last, type.Value) { TitleStart = titleStart, Gender = gender, Office = office });
    }

    // "Steve King", "Dusty Baker": a noun that ends a run after a given name is a surname.
    private bool IsSurnameHere(int token, int start) =>
        token > start && SpeakerLexicons.GivenNames.Contains(_words[token - 1]) && !_words.IsHonorific(token);

    private int GivenNameAfter(int at, int end)
    {
        for (int i = at + 1; i < end - 1; i++)
            if (SpeakerLexicons.GivenNames.Contains(_words[i]) && _words.State(i, i + 1, out _) is null) return i;
        return end;
    }

    // "Russian Federation | Sergey Lavrov": a place or people before a given name.
    private int PeelPlace(int start, int end)
    {
        for (int cut = Math.Min(end - 2, start + 4); cut > start; cut--)
            if (SpeakerLexicons.GivenNames.Contains(_words[cut]) && _words.State(start, cut, out _) is not null) return cut;
        return start;
    }

    private int WithSuffix(int start, int end)
    {
        if (_words.Is(end, ",", _words.Count - 1) && _words.IsKind(end + 1, "suffix") && end > start + 1) return end + 2;
        return end;
    }

    private EntityType? TypeOf(int start, int end, int title)
    {
        if (_words.State(start, end, out string kind) is not null)
            return kind == "demonym" ? null : kind == "seat" ? EntityType.Organization : EntityType.Location;
        bool given = SpeakerLexicons.GivenNames.Contains(_words[start]);
        var noun = _words.Noun(end - 1);
        if (noun is { Type: EntityType.Document } && title < 0) return end - start == 1 ? null : EntityType.Document;
        if (noun is { Type: EntityType.Organization } && !(given && end - start == 2 && title >= 0)) return EntityType.Organization;
        if (title >= 0) return EntityType.Person;
        if (IsOfficeOnly(start, end)) return null;
        if (noun is { Type: EntityType.Group }) return null;
        if (_recognized.TryGetValue(end, out var recognized) && recognized != EntityType.Other) return recognized;
        if (end - start == 1) return noun is null && IsCapital(start) ? EntityType.Organization : EntityType.Other;
        for (int i = start; i < end; i++)
            if (_words.Is(i, "of") || _words.Is(i, "&") || _words.Noun(i) is { Type: EntityType.Organization }) return EntityType.Organization;
        return given && end - start <= 5 ? EntityType.Person : EntityType.Other;
    }

    // "Foreign Minister", "Minister of Defence": an office without a name.
    private bool IsOfficeOnly(int start, int end)
    {
        if (end - start == 1 && _surnames.Contains(_words[start].ToString())) return false;
        int i = start;
        while (i < end && !_words.IsHonorific(i) && (_words.IsKind(i, "modifier") || _words.IsTitle(i) || _words.State(i, i + 1, out _) is not null)) i++;
        return i > start && (i == end || _words.Is(i, "of")) && _words.Noun(i - 1) is { Type: EntityType.Person };
    }

    private bool IsCapital(int token)
    {
        foreach (char letter in _words[token])
            if (char.IsLower(letter)) return false;
        return true;
    }

    private Gender GenderOf(int name, int end, int title)
    {
        if (title >= 0 && SpeakerLexicons.Honorifics.TryGet(_words[title], out string[] columns) && columns[0] != "u") return SpeakerLexicons.GenderOf(columns[0]);
        if (title >= 0 && _words.Noun(title) is { Gender: not Gender.Unknown } noun) return noun.Gender;
        return end - name > 1 && SpeakerLexicons.GivenNames.TryGet(_words[name], out columns) ? SpeakerLexicons.GenderOf(columns[0]) : Gender.Unknown;
    }
}
