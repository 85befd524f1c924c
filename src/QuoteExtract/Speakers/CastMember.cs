namespace QuoteExtract.Speakers;

/// <summary>An entity while the article is being read: it gathers names, offices and mentions.</summary>
internal sealed class CastMember(string name, EntityType type)
{
    private const int MostOffices = 12;

    private const double MemoryOfNames = 200;

    private readonly List<Office> _offices = [];
    private readonly Dictionary<string, int> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Mention> _mentions = [];
    private double _prominence;
    private int _lastNamed = -1;

    public string Name { get; private set; } = name;

    /// <summary>How many words the fullest name has.</summary>
    public int NameLength { get; private set; }

    public EntityType Type { get; set; } = type;

    public Gender Gender { get; set; }

    /// <summary>The gender that its only given name suggests; less sure than <see cref="Gender"/>.</summary>
    public Gender LikelyGender => Gender != Gender.Unknown || NameLength != 1 ? Gender
        : SpeakerLexicons.GivenNames.TryGet(Name, out string[] columns) ? SpeakerLexicons.GenderOf(columns[0]) : Gender.Unknown;

    /// <summary>The token of its first name; the largest number when it has none.</summary>
    public int FirstNamed { get; private set; } = int.MaxValue;

    public bool Speaks { get; set; }

    public bool IsNamed => NameLength > 0;

    /// <summary>How often it is named.</summary>
    public int Weight { get; private set; }

    /// <summary>The keys of its given names, nicknames among them.</summary>
    public HashSet<string> GivenNames { get; } = [];

    /// <summary>The last token, so far, at which it was mentioned; −1 when it has not been.</summary>
    public int LastSeen { get; set; } = -1;

    public IReadOnlyList<Office> Offices => _offices;

    public IReadOnlyList<Mention> Mentions => _mentions;

    public int FirstMention { get; private set; } = int.MaxValue;

    public bool CanBe(Gender gender) => gender == Gender.Unknown || Gender == Gender.Unknown || gender == Gender;

    /// <summary>Takes a name over when it is fuller than the one it has.</summary>
    public void TakeName(string name, int words)
    {
        if (words > NameLength) (Name, NameLength) = (name, words);
    }

    public void TakeOffice(Office office)
    {
        if (office.Role is { } role && (_roles.Count < MostOffices || _roles.ContainsKey(role))) _roles[role] = _roles.GetValueOrDefault(role) + 1;
        if (!office.IsEmpty && _offices.Count < MostOffices && !_offices.Contains(office)) _offices.Add(office);
    }

    /// <summary>Counts a name at a token; names come in text order.</summary>
    public void CountName(int token)
    {
        _prominence = ProminenceAt(token) + 1;
        _lastNamed = token;
        FirstNamed = Math.Min(FirstNamed, token);
        Weight++;
    }

    /// <summary>How often it was named before a token, names far back counting less.</summary>
    public double ProminenceAt(int token) => _lastNamed < 0 ? 0 : _prominence * Math.Exp((_lastNamed - token) / MemoryOfNames);

    public void AddMention(TextSpan span, MentionType type)
    {
        _mentions.Add(new Mention(span.Start, span.End, type));
        FirstMention = Math.Min(FirstMention, span.Start);
    }

    public Entity ToEntity(int id)
    {
        var best = _offices.Where(office => office.Role is not null).OrderByDescending(office => Worth(office.Role!)).FirstOrDefault();
        return new()
        {
            Id = id,
            Type = Type,
            Name = Name,
            Key = IsNamed ? EntityKey.Of(Name, Type) : null,
            Role = best.Role,
            Affiliation = best.Affiliation ?? _offices.Select(office => office.Affiliation).FirstOrDefault(affiliation => affiliation is not null),
            Mentions = [.. _mentions.DistinctBy(mention => mention.Span).OrderBy(mention => mention.Span)],
        };
    }

    // What is said most often, the fuller the better; a relation ("rival") only when nothing else is said.
    private double Worth(string role)
    {
        int words = role.AsSpan().Count(' ');
        bool isWeak = SpeakerLexicons.WeakRoles.Contains(role.AsSpan(role.LastIndexOf(' ') + 1));
        return _roles.GetValueOrDefault(role) + 0.6 * Math.Min(words, 2) - (isWeak ? 100 : 0) - (role.StartsWith("former", StringComparison.OrdinalIgnoreCase) ? 1.5 : 0);
    }
}
