namespace QuoteExtract.Speakers;

/// <summary>
/// The entities of one article and the ways to find them: by full name, surname, given name, acronym and noun. Names that
/// share a surname and do not contradict each other are one person, whatever the order in which they come.
/// </summary>
internal sealed class Cast
{
    private const int MostPerKey = 16;

    private readonly ArticleWords _words;
    private readonly List<CastMember> _members = [];
    private readonly Dictionary<string, CastMember> _byFullName = [];
    private readonly Dictionary<string, List<CastMember>> _bySurname = [];
    private readonly Dictionary<string, List<CastMember>> _byPart = [];
    private readonly Dictionary<string, List<CastMember>> _byNoun = [];
    private readonly CastMember[] _ofName;

    public Cast(ArticleWords words, IReadOnlyList<NameMention> names)
    {
        _words = words;
        _ofName = new CastMember[names.Count];
        // Full names first, so that the surname in a headline finds the name that comes later.
        for (int i = 0; i < names.Count; i++)
            if (WordCount(names[i]) > 1) _ofName[i] = FindOrAddFull(names[i]);
        for (int i = 0; i < names.Count; i++)
        {
            if (_ofName[i] is null) _ofName[i] = FindOrAddSingle(names[i]);
            _ofName[i].CountName(names[i].Start);
        }
        for (int i = 0; i < names.Count; i++) Describe(_ofName[i], names[i]);
    }

    public IReadOnlyList<CastMember> Members => _members;

    /// <summary>The entity of a name, by the name's index.</summary>
    public CastMember OfName(int name) => _ofName[name];

    /// <summary>Those whom a noun describes, in the order in which the article first says so: <c>minister</c>.</summary>
    public IReadOnlyList<CastMember> Described(string noun) => _byNoun.TryGetValue(noun, out var members) ? members : [];

    /// <summary>Adds an entity that has no name.</summary>
    public CastMember AddUnnamed(string description, EntityType type, string noun, bool isOneOfMany)
    {
        string key = $"{noun} {description.ToLowerInvariant()}";
        if (!isOneOfMany && _byFullName.TryGetValue(key, out var known)) return known;
        var member = new CastMember(description, type);
        _members.Add(member);
        _byFullName[key] = member;
        if (noun.Length > 0) Add(_byNoun, noun, member);
        return member;
    }

    /// <summary>Tells the cast that a noun describes a member.</summary>
    public void Describe(CastMember member, Office office)
    {
        member.TakeOffice(office);
        if (office.Role is null) return;
        string noun = LastWordBeforeOf(office.Role);
        if (!Described(noun).Contains(member)) Add(_byNoun, noun, member);
    }

    private static string LastWordBeforeOf(string role)
    {
        int of = role.IndexOf(" of ", StringComparison.OrdinalIgnoreCase);
        var head = of < 0 ? role : role[..of];
        return head[(head.LastIndexOf(' ') + 1)..].ToLowerInvariant();
    }

    private void Describe(CastMember member, NameMention name)
    {
        if (name.Gender != Gender.Unknown && member.Gender == Gender.Unknown) member.Gender = name.Gender;
        if (name.Office.Role is not null && member.Type == EntityType.Other) member.Type = EntityType.Person;
        Describe(member, name.Office);
        if (member.Type is EntityType.Organization or EntityType.Document && _words.Noun(name.End - 1) is not null)
        {
            string noun = _words[name.End - 1].ToString().ToLowerInvariant();
            if (!Described(noun).Contains(member)) Add(_byNoun, noun, member);
        }
    }

    private CastMember FindOrAddFull(NameMention name)
    {
        string full = FullKey(name);
        if (!_byFullName.TryGetValue(full, out var member))
        {
            bool isPerson = name.Type is EntityType.Person or EntityType.Other;
            string surname = SurnameKey(name);
            var given = GivenKeys(name);
            member = isPerson ? SamePerson(surname, given, name.Gender, _words.IsKind(name.Start, "particle")) : null;
            if (member is null)
            {
                member = new CastMember(Text(name), name.Type) { Gender = name.Gender };
                _members.Add(member);
                if (isPerson)
                {
                    Add(_bySurname, surname, member);
                    foreach (string key in given) Add(_byPart, key, member);
                }
                else if (name.Type == EntityType.Organization)
                {
                    Add(_byPart, Acronym(name), member);
                    if (_words.Is(name.End - 1, "Times") || _words.Noun(name.End - 1) is not null) Add(_byPart, Key(name.End - 1), member);
                }
            }
            _byFullName[full] = member;
        }
        if (member.Type == EntityType.Other) member.Type = name.Type;
        member.TakeName(Text(name), WordCount(name));
        foreach (string key in GivenKeys(name)) member.GivenNames.Add(key);
        return member;
    }

    // "Gregory W. Meeks" and "Gregory Meeks"; "G. Meeks". The same surname with another given name is somebody else.
    private CastMember? SamePerson(string surname, List<string> given, Gender gender, bool startsWithParticle)
    {
        if (!_bySurname.TryGetValue(surname, out var members)) return null;
        foreach (var member in members)
        {
            // "De Roe" is the surname of Jane de Roe.
            if (startsWithParticle && member.CanBe(gender)) return member;
            if (member.CanBe(gender) && given.Any(one => member.GivenNames.Any(other =>
                other == one || (other.Length == 1 || one.Length == 1) && other[0] == one[0]))) return member;
        }
        return null;
    }

    private CastMember FindOrAddSingle(NameMention name)
    {
        string key = Key(name.Start);
        string? state = StateKey(name);
        if ((state is not null && _byFullName.TryGetValue(state, out var known)) || (known = Known(key, name)) is not null)
        {
            if (!known.IsNamed || known.NameLength == 1) known.TakeName(Text(name), 1);
            return known;
        }
        var member = new CastMember(Text(name), name.Type) { Gender = name.Gender };
        member.TakeName(member.Name, 1);
        _members.Add(member);
        Add(_bySurname, key, member);
        if (state is not null) _byFullName[state] = member;
        return member;
    }

    private CastMember? Known(string key, NameMention name)
    {
        // An abbreviation with dots is no surname: "the U.N." is not Kim Jong Un.
        if (_words[name.Start].Contains('.')) return Likeliest(_byPart, key, name, EntityType.Organization);
        bool addressed = name.TitleStart < name.Start;
        return Likeliest(_bySurname, key, name) ?? Likeliest(_byPart, key, name, addressed ? EntityType.Person : null);
    }

    private static CastMember? Likeliest(Dictionary<string, List<CastMember>> index, string key, NameMention name, EntityType? type = null)
    {
        if (!index.TryGetValue(key, out var members)) return null;
        CastMember? best = null;
        double most = 0;
        foreach (var member in members)
        {
            if (!member.CanBe(name.Gender) || (type is { } wanted && member.Type != wanted && member.Type != EntityType.Other)) continue;
            double prominence = member.ProminenceAt(name.Start) + 0.001 * member.NameLength;
            if (best is null || prominence > most) (best, most) = (member, prominence);
        }
        return best;
    }

    private static void Add(Dictionary<string, List<CastMember>> index, string key, CastMember member)
    {
        if (key.Length == 0) return;
        if (!index.TryGetValue(key, out var members)) index.Add(key, members = []);
        if (members.Count < MostPerKey) members.Add(member);
    }

    private string Text(NameMention name) => _words.Article.SpanOf(name.Start, name.End).Cut(_words.Article.Text);

    private string Key(int token) => SpellingKey.Of(_words[token]);

    // A country has one key for all its names: the U.S. and the United States, РФ and Russia.
    private string FullKey(NameMention name) => StateKey(name) ?? string.Join(' ', Enumerable.Range(name.Start, name.End - name.Start).Select(Key).Where(key => key.Length > 0));

    private string? StateKey(NameMention name) =>
        name.Type == EntityType.Location && _words.State(name.Start, name.End, out string kind) is { } state && kind == "country" ? "state " + state : null;

    private string Acronym(NameMention name)
    {
        var letters = Enumerable.Range(name.Start, name.End - name.Start).Where(_words.IsCapitalised).Select(token => _words[token][0]);
        return SpellingKey.Of(string.Concat(letters));
    }

    // The first word, and a nickname in marks: Robert "Bob" Roe.
    private List<string> GivenKeys(NameMention name)
    {
        var keys = new List<string> { Key(name.Start) };
        for (int i = name.Start + 1; i < name.End - 1; i++)
            if (!_words.IsWord(i - 1) && _words.IsWord(i) && !_words.IsWord(i + 1) && _words[i - 1] is not ("-" or ".")) keys.Add(Key(i));
        keys.RemoveAll(key => key.Length == 0);
        return keys;
    }

    private string SurnameKey(NameMention name)
    {
        int last = name.End - 1;
        while (last > name.Start && (!_words.IsWord(last) || _words.IsKind(last, "suffix"))) last--;
        return Key(last);
    }

    // Words of the name that are not hyphens, dots or "Jr.": "Roe-Smith" counts one.
    private int WordCount(NameMention name)
    {
        int count = 0;
        for (int i = name.Start; i < name.End; i++)
            if (_words.IsWord(i) && (i == name.Start || !(_words[i - 1] is "-" or "'" or "’"))) count++;
        return count;
    }
}
