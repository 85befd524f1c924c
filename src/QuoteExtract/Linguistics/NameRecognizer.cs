using System.Collections.Immutable;

namespace QuoteExtract.Linguistics;

/// <summary>Finds the names of an article: labels each sentence, then lets the article's clear names settle its unclear ones.</summary>
internal sealed class NameRecognizer
{
    private static readonly Lazy<NameRecognizer> Shared = new(() => new NameRecognizer(NameModel.Load(), WordTable.Default));

    private readonly NameModel _model;
    private readonly WordTable _words;
    private readonly Gazetteer _gazetteer;

    public NameRecognizer(NameModel model, WordTable words)
    {
        (_model, _words) = (model, words);
        _gazetteer = Gazetteer.Load(model.People);
    }

    /// <summary>With the embedded model, loaded once.</summary>
    public static NameRecognizer Default => Shared.Value;

    /// <summary>The names in text order; they do not overlap, and none crosses a sentence.</summary>
    public ImmutableArray<NamedEntity> Recognize(AnnotatedArticle article)
    {
        var context = new NameContext(article, _words, _gazetteer);
        var labels = new NameLabel[article.Tokens.Length];
        foreach (var sentence in article.Sentences)
            _model.Label(context, sentence, labels.AsSpan(sentence.Start, sentence.End - sentence.Start));
        var names = new List<NamedEntity>();
        foreach (var sentence in article.Sentences)
            NameLabels.AddNames(labels.AsSpan(sentence.Start, sentence.End - sentence.Start), sentence.Start, names);
        NameConsistency.Settle(article, context, names);
        return [.. names];
    }
}
