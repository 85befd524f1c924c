using System.Runtime.InteropServices;
using QuoteExtract.Text;

namespace QuoteExtract.Linguistics;

/// <summary>The library's own annotator.</summary>
internal sealed class LinguisticAnnotator : ILinguisticAnnotator
{
    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _splitter;
    private readonly SyntaxAnnotator? _syntax;
    private readonly bool _findsNames;

    public LinguisticAnnotator() : this(readsSyntax: true, findsNames: true)
    {
    }

    private LinguisticAnnotator(bool readsSyntax, bool findsNames)
    {
        (_syntax, _findsNames) = (readsSyntax ? SyntaxAnnotator.CreateDefault() : null, findsNames);
        var abbreviations = new Abbreviations();
        _tokenizer = new Tokenizer(abbreviations);
        _splitter = new SentenceSplitter(abbreviations);
    }

    /// <summary>Everything but the names: what their model is trained on.</summary>
    public static LinguisticAnnotator WithoutNames { get; } = new(readsSyntax: true, findsNames: false);

    /// <summary>Tokens, sentences and names only, in a tenth of the time: no tags, lemmas and dependencies, on which names lean too.</summary>
    public static LinguisticAnnotator WithoutSyntax { get; } = new(readsSyntax: false, findsNames: true);

    public AnnotatedArticle Annotate(Article article, ArticleStructure structure)
    {
        var spans = new List<TextSpan>(article.Text.Length / 4);
        var sentences = new List<Sentence>(article.Text.Length / 64);
        for (int block = 0; block < structure.Blocks.Length; block++)
        {
            int first = spans.Count;
            _tokenizer.Tokenize(article.Text, structure.Blocks[block].Span, spans);
            _splitter.Split(article.Text, spans, first, block, sentences);
        }

        var tokens = new Token[spans.Count];
        for (int i = 0; i < tokens.Length; i++) tokens[i] = new Token(spans[i]);
        _syntax?.Annotate(article.Text, sentences, tokens);
        var annotated = new AnnotatedArticle { Article = article, Structure = structure, Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens), Sentences = [.. sentences] };
        return _findsNames ? annotated with { Names = NameRecognizer.Default.Recognize(annotated) } : annotated;
    }
}
