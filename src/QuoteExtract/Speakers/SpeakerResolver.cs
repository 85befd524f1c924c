using QuoteExtract.Linguistics;

namespace QuoteExtract.Speakers;

/// <summary>
/// Finds the speakers by sieves: names first, over the whole article; then, in the order of the text, descriptions by the
/// offices that the article gives to names, and pronouns by what was mentioned last; at the end quotations without a source.
/// </summary>
internal sealed class SpeakerResolver : ISpeakerResolver
{
    public SpeakerResolution Resolve(AnnotatedArticle article, IReadOnlyList<Quotation> quotations)
    {
        if (article.Tokens.IsEmpty) return new SpeakerResolution([], [.. quotations.Select(_ => QuotationSpeakers.None)]);
        var words = new ArticleWords(article);
        var names = NameFinder.Find(words);
        var cast = new Cast(words, names);
        var speakers = new SourceResolver(words, names, cast, new Discourse(words, PronounWeights.Learned)).Resolve(quotations);
        return Assemble(cast, speakers);
    }

    // Entities that speak, and those whose names tell what they are, by first mention.
    private static SpeakerResolution Assemble(Cast cast, SpeakerChoice?[] speakers)
    {
        var ids = new Dictionary<CastMember, int>();
        var entities = new List<Entity>();
        foreach (var member in cast.Members.Where(IsWorthNaming).OrderBy(member => member.FirstMention))
        {
            ids.Add(member, entities.Count);
            entities.Add(member.ToEntity(entities.Count));
        }
        return new SpeakerResolution(entities, [.. speakers.Select(choice => choice is null ? QuotationSpeakers.None : new QuotationSpeakers([.. choice.Members.Select(member => ids[member])], choice.Confidence))]);
    }

    private static bool IsWorthNaming(CastMember member) =>
        member.Mentions.Count > 0 && (member.Speaks || (member.IsNamed && member.Type != EntityType.Other));
}
