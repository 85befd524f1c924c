namespace QuoteExtract.Linguistics;

/// <summary>Gives the tokens of an article their tags, lemmas, heads and relations, sentence by sentence.</summary>
internal sealed class SyntaxAnnotator(WordTable words, Tagger tagger, Lemmatizer lemmatizer)
{
    /// <summary>A longer sentence, which is a table or a line without an end, is treated in pieces of this many tokens, so that working memory stays small.</summary>
    public const int LongestSentence = 256;

    /// <summary>An annotator with the embedded models.</summary>
    public static SyntaxAnnotator CreateDefault() => new(WordTable.Default, Tagger.Default, Lemmatizer.Default);

    /// <param name="tokens">Tokens that have their spans; the rest is filled in.</param>
    public void Annotate(string text, IReadOnlyList<Sentence> sentences, Span<Token> tokens)
    {
        int longest = 0;
        foreach (var sentence in sentences) longest = Math.Max(longest, sentence.End - sentence.Start);
        longest = Math.Min(longest, LongestSentence) + 2 * TaggerFeatures.Padding;
        var attributes = new TokenAttributes[longest];
        byte[] penn = new byte[longest], universal = new byte[longest];
        foreach (var sentence in sentences)
        {
            for (int start = sentence.Start; start < sentence.End; start += LongestSentence)
            {
                int count = Math.Min(LongestSentence, sentence.End - start), padded = count + 2 * TaggerFeatures.Padding;
                Tag(text, tokens.Slice(start, count), attributes.AsSpan(0, padded), penn.AsSpan(0, padded), universal.AsSpan(0, padded));
            }
        }
    }

    private void Tag(string text, Span<Token> tokens, Span<TokenAttributes> attributes, Span<byte> penn, Span<byte> universal)
    {
        TaggerFeatures.Pad(attributes);
        for (int i = 0; i < tokens.Length; i++) attributes[TaggerFeatures.Padding + i] = TokenAttributes.Of(tokens[i].Span.In(text), words);
        tagger.Tag(attributes, penn, universal);
        for (int i = 0; i < tokens.Length; i++)
        {
            string tag = tagger.Tags[penn[TaggerFeatures.Padding + i]];
            tokens[i] = tokens[i] with
            {
                PartOfSpeech = (PartOfSpeech)universal[TaggerFeatures.Padding + i],
                Tag = tag,
                Lemma = lemmatizer.Lemma(tokens[i].Span.In(text), tag),
            };
        }
    }
}
