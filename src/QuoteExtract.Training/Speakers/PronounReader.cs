using QuoteExtract.Linguistics;
using QuoteExtract.Speakers;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;

namespace QuoteExtract.Training.Speakers;

/// <summary>Runs the library's own resolver over annotated texts and keeps what its ranker saw at the pronouns whose antecedent is known.</summary>
internal sealed class PronounReader(QuoteExtractor extractor, double[] weights)
{
    /// <summary>A pronoun of GAP: the right names are those of A and B that it means.</summary>
    public IEnumerable<PronounExample> Read(GapExample example)
    {
        var right = new List<TextSpan>();
        if (example.IsA) right.Add(example.A);
        if (example.IsB) right.Add(example.B);
        return right.Count == 0 ? [] : Read(example.Text, null, (span, name) => span == example.Pronoun && right.Any(one => one.Overlaps(name)));
    }

    /// <summary>The pronouns of an article in CoreNLP's chains: the right names are the whole of a mention in the same chain, or its head.</summary>
    public IEnumerable<PronounExample> Read(PolNearArticle article)
    {
        var chains = article.Chains.SelectMany(chain => chain.Select(mention => (mention.Span, Chain: chain))).GroupBy(one => one.Span).ToDictionary(group => group.Key, group => group.First().Chain);
        return Read(article.Text, article.Title, (pronoun, name) => chains.TryGetValue(pronoun, out var chain)
            && chain.Any(mention => mention.Span.End == name.End && mention.Span.Start >= name.Start - 25 && mention.Span.Start <= name.Start + 12));
    }

    /// <summary>The pronouns that are sources in an article with judged speakers: the right names are those of the speaker.</summary>
    public IEnumerable<PronounExample> Read(GoldArticle article, IReadOnlyDictionary<(string Article, string Attribution), GoldSpeaker> speakers)
    {
        var known = new Dictionary<TextSpan, string>();
        foreach (var one in article.Attributions)
            if (one.Source is [var source] && speakers.TryGetValue((article.Id, one.Id), out var speaker) && speaker is { IsKnown: true, Type: "person" }) known[source] = speaker.Name!;
        return Read(article.Text, article.Title, (pronoun, name) => known.TryGetValue(pronoun, out string? right) && SpeakerName.IsSame(name.Cut(article.Text), right));
    }

    private List<PronounExample> Read(string text, string? title, Func<TextSpan, TextSpan, bool> isRight)
    {
        var source = new Article(text) { Title = title };
        var quotations = extractor.Extract(source).Quotations;
        var annotated = extractor.Annotate(source);
        var words = new ArticleWords(annotated);
        var names = NameFinder.Find(words);
        var cast = new Cast(words, names);
        var rightAt = new Dictionary<int, HashSet<CastMember>>();
        var examples = new List<PronounExample>();
        var discourse = new Discourse(words, weights) { Observer = Observe, Teacher = token => Right(token) is { Count: 1 } one ? one.First() : null };
        new SourceResolver(words, names, cast, discourse).Resolve(quotations);
        return examples;

        void Observe(int token, IReadOnlyList<Recent> candidates, IReadOnlyList<PronounFeature[]> features)
        {
            var right = Right(token);
            bool[] isIn = [.. candidates.Select(one => right.Contains(one.Member))];
            if (isIn.Contains(true) && isIn.Contains(false)) examples.Add(new PronounExample(features, isIn));
        }

        HashSet<CastMember> Right(int token)
        {
            if (rightAt.TryGetValue(token, out var right)) return right;
            var span = annotated.Tokens[token].Span;
            right = [.. Enumerable.Range(0, names.Count).Where(n => isRight(span, annotated.SpanOf(names[n].Start, names[n].End))).Select(cast.OfName)];
            return rightAt[token] = right;
        }
    }
}
