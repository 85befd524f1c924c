using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// Tells whether <c>he</c> or <c>she</c> in a quotation is a person who is a target: the nearest name before it of nobody of the other sex must be
/// that person's. <c>Hart lost the debate. “She was not prepared,” Mr Brown said.</c>
/// </summary>
internal static class PersonPronouns
{
    private const int Reach = 150;

    private static readonly Lexicon GivenNames = Lexicon.Load("en/given-names");
    private static readonly Lexicon Pronouns = Lexicon.Load("en/pronouns");
    private static readonly Lexicon Honorifics = Lexicon.Load("en/honorifics");

    public static bool Means(AnnotatedArticle article, Quotation quotation, int token, TargetWords target)
    {
        if (!Pronouns.TryGet(article.Word(token), out string[] columns) || columns[0] is not ("m" or "f")) return false;
        string gender = columns[0];
        if (target.Gender is "m" or "f" && target.Gender != gender) return false;
        var names = article.Names;
        for (int n = Before(names, token); n >= 0 && names[n].Start > token - Reach; n--)
        {
            var name = names[n];
            if (name.Type != EntityType.Person) continue;
            var span = article.SpanOf(name.Start, name.End);
            // Between marks nobody calls himself "he".
            if (quotation.Source is { } source && source.Overlaps(span) && quotation.Type != QuotationType.Indirect) continue;
            if (IsTarget(article, name, target)) return true;
            if (GenderOf(article, name) is { } other && other != gender) continue;
            return false;
        }
        return false;
    }

    private static bool IsTarget(AnnotatedArticle article, NamedEntity name, TargetWords target)
    {
        var last = article.Word(name.End - 1) is "'s" or "’s" && name.End - name.Start > 1 ? article.Word(name.End - 2) : article.Word(name.End - 1);
        foreach (string[] words in target.Names)
        {
            if (!last.Equals(words[^1], StringComparison.OrdinalIgnoreCase)) continue;
            return name.End - name.Start == 1 || article.Word(name.Start).Equals(words[0], StringComparison.OrdinalIgnoreCase) || !GivenNames.Contains(article.Word(name.Start));
        }
        return false;
    }

    private static string? GenderOf(AnnotatedArticle article, NamedEntity name)
    {
        if (GivenNames.TryGet(article.Word(name.Start), out string[] gender) && gender[0] is "m" or "f") return gender[0];
        return name.Start > 0 && Honorifics.TryGet(article.Word(name.Start - 1), out string[] address) && address[0] is "m" or "f" ? address[0] : null;
    }

    private static int Before(System.Collections.Immutable.ImmutableArray<NamedEntity> names, int token)
    {
        int low = 0, high = names.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (names[middle].Start < token) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }
}
