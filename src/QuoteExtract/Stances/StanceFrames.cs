using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// The frames of predicates (<c>stance-frames.tsv</c>): what <c>walk away from</c>, <c>disaster</c> or <c>hope</c> says of its object, of
/// what it is said of, of the clause below it. Judgements that have no frame are looked up among the opinion words.
/// </summary>
internal static class StanceFrames
{
    /// <summary>The most words that a predicate of the list has.</summary>
    public const int Longest = 7;

    private static readonly Lexicon Opinions = Lexicon.Load("en/opinion-words");
    private static readonly Lexicon Attitudes = Lexicon.Load("en/stance-words");
    private static readonly Dictionary<(string, StanceArgument), StanceEffect> Known = Read();

    /// <summary>The effect of a predicate on an argument.</summary>
    public static StanceEffect Of(string predicate, StanceArgument argument) => Known.GetValueOrDefault((predicate, argument));

    /// <summary>1 for a good, −1 for a bad word, 0 for one that is neither or unknown.</summary>
    public static int Worth(string word)
    {
        var effect = Of(word, StanceArgument.Self);
        if (effect is StanceEffect.Good or StanceEffect.Bad) return effect == StanceEffect.Good ? 1 : -1;
        bool isKnown = Opinions.TryGet(word, out string[] columns) || (Attitudes.TryGet(word, out columns) && columns[1] == "attitude");
        if (!isKnown) return 0;
        return columns[0][0] == '-' ? -1 : 1;
    }

    /// <summary>A word's dictionary form; made here where the article was read without lemmas.</summary>
    public static string LemmaOf(AnnotatedArticle article, int token) =>
        article.Tokens[token].Lemma?.ToLowerInvariant() ?? Lemmatizer.Default.Lemma(article.Word(token), "VBD").ToLowerInvariant();

    private static Dictionary<(string, StanceArgument), StanceEffect> Read()
    {
        var frames = new Dictionary<(string, StanceArgument), StanceEffect>();
        var lines = Lexicon.Load("en/stance-frames");
        foreach (string key in lines.Keys)
        {
            if (!lines.TryGet(key, out string[] columns)) continue;
            int colon = key.LastIndexOf(':');
            var argument = Enum.Parse<StanceArgument>(key[(colon + 1)..], ignoreCase: true);
            frames[(key[..colon], argument)] = Enum.Parse<StanceEffect>(columns[0], ignoreCase: true);
        }
        return frames;
    }
}
