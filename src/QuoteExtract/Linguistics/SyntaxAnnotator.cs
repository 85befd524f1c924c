namespace QuoteExtract.Linguistics;

/// <summary>Gives the tokens of an article their tags, lemmas, heads and relations, sentence by sentence.</summary>
internal sealed class SyntaxAnnotator(WordTable table, Tagger tagger, Lemmatizer lemmatizer, DependencyParser parser)
{
    /// <summary>A longer sentence, which is a table or a line without an end, is treated in pieces of this many tokens, so that
    /// working memory stays small; the roots of the later pieces hang on the first one's root.</summary>
    public const int LongestSentence = 256;

    /// <summary>How many states the parser follows at a time: see docs/linguistics.md for what other numbers give.</summary>
    public const int BeamWidth = 8;

    private const string PieceRelation = "parataxis";

    /// <summary>An annotator with the embedded models.</summary>
    public static SyntaxAnnotator CreateDefault() => new(WordTable.Default, Tagger.Default, Lemmatizer.Default, DependencyParser.Default);

    /// <param name="tokens">Tokens that have their spans; the rest is filled in.</param>
    public void Annotate(string text, IReadOnlyList<Sentence> sentences, Span<Token> tokens)
    {
        int longest = 0;
        foreach (var sentence in sentences) longest = Math.Max(longest, sentence.End - sentence.Start);
        var memory = new Memory(Math.Min(longest, LongestSentence), parser.CreateSearch(BeamWidth));
        foreach (var sentence in sentences)
        {
            int root = -1;
            for (int start = sentence.Start; start < sentence.End; start += LongestSentence)
            {
                int pieceRoot = AnnotatePiece(text, tokens[..sentence.End], start, memory);
                if (root < 0) root = pieceRoot;
                else tokens[pieceRoot] = tokens[pieceRoot] with { Head = root, Relation = PieceRelation };
            }
        }
    }

    /// <summary>Annotates the tokens from <paramref name="start"/> on, as many as a piece holds.</summary>
    /// <returns>The index of the root among the tokens.</returns>
    private int AnnotatePiece(string text, Span<Token> tokens, int start, Memory memory)
    {
        const int Padding = TaggerFeatures.Padding;
        int count = Math.Min(LongestSentence, tokens.Length - start), padded = count + 2 * Padding, root = start;
        var attributes = memory.Attributes.AsSpan(0, padded);
        Span<byte> penn = memory.Penn.AsSpan(0, padded), universal = memory.Universal.AsSpan(0, padded), relations = memory.Relations.AsSpan(0, count + 2);
        var words = memory.Words.AsSpan(0, count + 4);
        var heads = memory.Heads.AsSpan(0, count + 2);
        TaggerFeatures.Pad(attributes);
        for (int i = 0; i < count; i++) attributes[Padding + i] = TokenAttributes.Of(tokens[start + i].Span.In(text), table);
        tagger.Tag(attributes, penn, universal);
        ParserWord.Fill(attributes, penn, universal, words);
        parser.Heads(words, heads, memory.Search);
        parser.Label(words, new TreeView(heads, memory.Links), relations);
        for (int i = 0; i < count; i++)
        {
            string tag = tagger.Tags[penn[Padding + i]];
            bool isRoot = heads[i + 1] == count + 1;
            if (isRoot) root = start + i;
            tokens[start + i] = tokens[start + i] with
            {
                PartOfSpeech = (PartOfSpeech)universal[Padding + i],
                Tag = tag,
                Lemma = lemmatizer.Lemma(tokens[start + i].Span.In(text), tag),
                Head = isRoot ? -1 : start + heads[i + 1] - 1,
                Relation = parser.Relations[relations[i + 1]],
            };
        }
        return root;
    }

    /// <summary>The arrays that all sentences of an article use one after the other.</summary>
    private sealed class Memory(int longest, BeamSearch search)
    {
        public TokenAttributes[] Attributes { get; } = new TokenAttributes[longest + 2 * TaggerFeatures.Padding];

        public byte[] Penn { get; } = new byte[longest + 2 * TaggerFeatures.Padding];

        public byte[] Universal { get; } = new byte[longest + 2 * TaggerFeatures.Padding];

        public ParserWord[] Words { get; } = new ParserWord[longest + 4];

        public int[] Heads { get; } = new int[longest + 2];

        public int[] Links { get; } = new int[(longest + 2) * TreeView.Columns];

        public byte[] Relations { get; } = new byte[longest + 2];

        public BeamSearch Search { get; } = search;
    }
}
