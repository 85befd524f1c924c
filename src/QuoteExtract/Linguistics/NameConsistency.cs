using System.Runtime.InteropServices;

namespace QuoteExtract.Linguistics;

/// <summary>
/// Lets the clear names of an article settle its unclear ones: the same words are the same kind of thing throughout, and who was
/// named in full once is known by the surname.
/// </summary>
internal static class NameConsistency
{
    /// <summary>Corrects names in place and adds missed surnames; the names stay in order and apart.</summary>
    public static void Settle(AnnotatedArticle article, NameContext context, List<NamedEntity> names)
    {
        var votes = Count(article, names);
        foreach (ref var name in CollectionsMarshal.AsSpan(names))
        {
            // "Lund … Ada Lund … Lund": three times a person, so the organization Lund is one too.
            var counts = votes[Words(article, name)];
            if (counts.Most is var type && type != name.Type && counts.Of(type) > 2 * counts.Of(name.Type)) name = name with { Type = type };
        }
        AddSurnames(article, context, names, votes);
    }

    private static Dictionary<string, TypeCounts> Count(AnnotatedArticle article, List<NamedEntity> names)
    {
        var votes = new Dictionary<string, TypeCounts>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(votes, Words(article, name), out _).Add(name.Type);
            if (name.Type == EntityType.Person && name.End - name.Start > 1)
                CollectionsMarshal.GetValueRefOrAddDefault(votes, article.Word(name.End - 1).ToString(), out _).AddSurname();
        }
        return votes;
    }

    // "Lund" alone, where "Ada Lund" was named and lund is no common word.
    private static void AddSurnames(AnnotatedArticle article, NameContext context, List<NamedEntity> names, Dictionary<string, TypeCounts> votes)
    {
        var byWord = votes.GetAlternateLookup<ReadOnlySpan<char>>();
        int known = names.Count;
        for (int i = 0, next = 0; i < article.Tokens.Length; i++)
        {
            while (next < known && names[next].End <= i) next++;
            if (next < known && names[next].Start <= i) continue;
            if (context.Runs[i].Length != 1 || (context.Evidence(i) & WordEvidence.SmallElsewhere) != 0) continue;
            if (byWord.TryGetValue(article.Word(i), out var counts) && counts.IsSurname && counts.Most == EntityType.Person)
                names.Add(new NamedEntity(i, i + 1, EntityType.Person));
        }
        if (names.Count > known) names.Sort((one, other) => one.Start.CompareTo(other.Start));
    }

    private static string Words(AnnotatedArticle article, NamedEntity name) => article.SpanOf(name.Start, name.End).Cut(article.Text);

    private struct TypeCounts
    {
        private int _people, _organizations, _locations, _others;

        public bool IsSurname { get; private set; }

        public void Add(EntityType type) => _ = type switch
        {
            EntityType.Person => _people++,
            EntityType.Organization => _organizations++,
            EntityType.Location => _locations++,
            _ => _others++,
        };

        public void AddSurname() => (_people, IsSurname) = (_people + 1, true);

        public readonly int Of(EntityType type) => type switch
        {
            EntityType.Person => _people,
            EntityType.Organization => _organizations,
            EntityType.Location => _locations,
            _ => _others,
        };

        public readonly EntityType Most
        {
            get
            {
                int most = Math.Max(Math.Max(_people, _organizations), Math.Max(_locations, _others));
                return most == _people ? EntityType.Person : most == _organizations ? EntityType.Organization : most == _locations ? EntityType.Location : EntityType.Other;
            }
        }
    }
}
