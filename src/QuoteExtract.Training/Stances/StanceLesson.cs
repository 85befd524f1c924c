using QuoteExtract.Stances;

namespace QuoteExtract.Training.Stances;

/// <summary>An example as the reader is taught it: its words, and what stands beside them.</summary>
/// <param name="Words">The words around the quotation.</param>
/// <param name="Target">The target's name.</param>
/// <param name="Features">The numbers beside the words.</param>
/// <param name="IsPerson">Whether the target is a person.</param>
/// <param name="Example">What it was made of.</param>
internal sealed record StanceLesson(StanceWords Words, string Target, float[] Features, bool IsPerson, StanceExample Example)
{
    /// <summary>The lesson; null where the target is not mentioned.</summary>
    public static StanceLesson? Of(StanceExample example)
    {
        var mentions = TargetFinder.Find(example.Article, example.Quotation, example.Target);
        if (mentions.Count == 0) return null;
        bool isPerson = TargetWords.Of(example.Target).IsPerson;
        var frames = FrameReader.Read(example.Article, example.Quotation, mentions, isPerson);
        float[] features = StanceReader.FeaturesOf(frames, isPerson, mentions.Min(mention => mention.Place));
        var words = StanceWords.Read(example.Article, example.Quotation, mentions);
        return new StanceLesson(words, example.Target.Name, features, isPerson, example);
    }

    /// <summary>Whether what is said takes no side, so that its words may keep others company.</summary>
    public bool IsNeutral => Example.Label == StanceLabel.None && Features[2] == 0 && Features[3] == 0;

    /// <summary>The content's words without marks.</summary>
    public IEnumerable<string> ContentWords() =>
        Words.Words.Where((word, i) => Words.Roles[i].IsContent && word is not ("“" or "”" or "\""));

    /// <summary>Whether the content names the target.</summary>
    public bool IsNamedInContent => Words.Roles.Any(role => role.IsContent && role.IsMention);
}
