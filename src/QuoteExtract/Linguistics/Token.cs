namespace QuoteExtract.Linguistics;

/// <summary>A word, number, mark or sign, as Universal Dependencies parts them ("do|n't", "Lavrov|'s").</summary>
/// <param name="Span">Where it stands.</param>
public readonly record struct Token(TextSpan Span)
{
    /// <summary>The universal part of speech; <see cref="PartOfSpeech.Unknown"/> when no tagger ran.</summary>
    public PartOfSpeech PartOfSpeech { get; init; }

    /// <summary>The Penn Treebank tag; null when no tagger ran.</summary>
    public string? Tag { get; init; }

    /// <summary>The dictionary form; null when no lemmatizer ran.</summary>
    public string? Lemma { get; init; }

    /// <summary>The index in <see cref="AnnotatedArticle.Tokens"/> of the word this one depends on, or −1 for the root of a
    /// sentence and for every word when no parser ran.</summary>
    public int Head { get; init; } = -1;

    /// <summary>The Universal Dependencies relation to the head; null when no parser ran.</summary>
    public string? Relation { get; init; }
}
