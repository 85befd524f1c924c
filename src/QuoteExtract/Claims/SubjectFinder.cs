using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Claims;

/// <summary>Finds the entity that a clause's subject is, among those that speak in the article.</summary>
internal sealed class SubjectFinder
{
    private static readonly Lexicon Pronouns = Lexicon.Load("en/pronouns");

    private readonly AnnotatedArticle _article;
    private readonly Dictionary<int, int> _entityAt = [];

    public SubjectFinder(AnnotatedArticle article, IReadOnlyList<Quotation> quotations)
    {
        _article = article;
        foreach (var speaker in quotations.SelectMany(quotation => quotation.Speakers).DistinctBy(speaker => speaker.Id))
            foreach (var mention in speaker.Mentions) _entityAt.TryAdd(article.TokenAt(Math.Max(mention.Start, mention.End - 1)), speaker.Id);
    }

    /// <summary>The entity of the first subject of a clause; null when it is none that speaks.</summary>
    public int? Find(Quotation quotation, int start, int end, bool isDirect)
    {
        for (int i = start; i < end; i++)
        {
            if (_article.Tokens[i].Relation is not ("nsubj" or "nsubj:pass")) continue;
            if (isDirect && Pronouns.TryGet(_article.Word(i), out string[] columns) && columns[0] is "first") return quotation.SpeakerId;
            return _entityAt.TryGetValue(i, out int entity) ? entity : null;
        }
        return null;
    }
}
