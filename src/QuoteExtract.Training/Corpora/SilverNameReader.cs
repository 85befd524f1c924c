using System.Collections.Immutable;

namespace QuoteExtract.Training.Corpora;

/// <summary>Reads the names that CoreNLP found in PolNeAR's articles: neighbours of one label and sentence are one name.</summary>
internal static class SilverNameReader
{
    public static IEnumerable<NameDocument> Read(string path) =>
        PolNearReader.Read(path, silver: true).Where(article => article.Tokens.Count > 0).Select(Read);

    private static NameDocument Read(PolNearArticle article)
    {
        var names = ImmutableArray.CreateBuilder<NameSpan>();
        (string Label, int Sentence) last = default;
        foreach (var token in article.Tokens)
        {
            var now = (token.Entity, token.Sentence);
            if (NameTypes.TryMap(token.Entity, out var type))
            {
                if (now == last) names[^1] = names[^1] with { Span = new TextSpan(names[^1].Span.Start, token.Span.End) };
                else names.Add(new NameSpan(token.Span, type));
            }
            last = now;
        }
        return new NameDocument(article.Text, names.DrainToImmutable());
    }
}
