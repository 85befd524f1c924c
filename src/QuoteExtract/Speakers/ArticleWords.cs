using QuoteExtract.Linguistics;

namespace QuoteExtract.Speakers;

/// <summary>What this stage asks of single tokens of one article.</summary>
internal sealed class ArticleWords
{
    private readonly int[] _sentences;
    private readonly bool[] _quoted;
    private readonly int[] _names;

    public ArticleWords(AnnotatedArticle article)
    {
        Article = article;
        _sentences = new int[article.Tokens.Length];
        for (int s = 0; s < article.Sentences.Length; s++)
            for (int i = article.Sentences[s].Start; i < article.Sentences[s].End; i++) _sentences[i] = s;
        _names = new int[article.Tokens.Length];
        Array.Fill(_names, -1);
        for (int n = 0; n < article.Names.Length; n++)
            for (int i = article.Names[n].Start; i < article.Names[n].End; i++) _names[i] = n;
        _quoted = new bool[article.Tokens.Length];
        foreach (var quoted in article.Structure.QuotedSpans)
        {
            if (quoted.Depth > 0) continue;
            for (int i = article.TokenAt(quoted.Span.Start); i < Count && article.Tokens[i].Span.Start < quoted.Span.End; i++) _quoted[i] = true;
        }
    }

    /// <summary>The recognized name that a token is in; −1 when it is in none.</summary>
    public int RecognizedAt(int token) => _names[token];

    public AnnotatedArticle Article { get; }

    public int Count => Article.Tokens.Length;

    public ReadOnlySpan<char> this[int token] => Article.Word(token);

    public int SentenceOf(int token) => _sentences[token];

    public Sentence Sentence(int token) => Article.Sentences[_sentences[token]];

    public int BlockOf(int token) => Sentence(token).Block;

    /// <summary>Whether the token stands between quotation marks.</summary>
    public bool IsQuoted(int token) => _quoted[token];

    public bool Is(int token, string word) => this[token].Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsCapitalised(int token) => char.IsUpper(this[token][0]);

    public bool IsWord(int token) => char.IsLetter(this[token][0]);

    public bool Is(int token, string word, int end) => token < end && Is(token, word);

    public bool IsKind(int token, string kind) => SpeakerLexicons.IsNameWord(this[token], kind);

    public bool IsPossessiveMark(int token) => this[token] is "'s" or "’s" or "'" or "’" or "'S" or "’S";

    public bool IsHonorific(int token) => IsCapitalised(token) && SpeakerLexicons.Honorifics.Contains(this[token]);

    /// <summary>A word that can stand right before the name it describes: an honorific or a noun for one person.</summary>
    public bool IsTitle(int token) => IsHonorific(token) || Noun(token) is { Type: EntityType.Person, IsPlural: false };

    /// <summary>Whether nothing but closing or opening marks parts the two neighbours.</summary>
    public bool Touches(int token, int next) => Article.Tokens[token].Span.End == Article.Tokens[next].Span.Start;

    /// <summary>The state behind a place or people; null when the tokens are neither. <c>Russian</c>, <c>the Kremlin</c> → Russia.</summary>
    public string? State(int start, int end, out string kind)
    {
        kind = "";
        if (start >= end || end - start > 6) return null;
        var span = Article.SpanOf(start, end);
        if (!SpeakerLexicons.Places.TryGet(span.In(Article.Text), out string[] columns)) return null;
        kind = columns[0];
        return columns[1];
    }

    /// <summary>What a noun can speak as. A plural of a person is a group: <c>officials</c>, <c>lawmakers</c>.</summary>
    public SpeakerNoun? Noun(int token)
    {
        var word = this[token];
        if (SpeakerLexicons.Nouns.TryGet(word, out string[] columns)) return Of(columns, false);
        if (word.Length > 3 && word[^1] == 's' && word[^2] != 's' && SpeakerLexicons.Nouns.TryGet(word[..^1], out columns)) return Of(columns, true);
        if (word.Length > 4 && word.EndsWith("ies") && SpeakerLexicons.Nouns.TryGet($"{word[..^3]}y", out columns)) return Of(columns, true);
        if (word.Length > 4 && word.EndsWith("es") && SpeakerLexicons.Nouns.TryGet(word[..^2], out columns)) return Of(columns, true);
        if (word.Length > 4 && word.EndsWith("men") && SpeakerLexicons.Nouns.TryGet($"{word[..^2]}an", out columns)) return Of(columns, true);
        int hyphen = word.LastIndexOf('-');
        if (hyphen > 0 && hyphen < word.Length - 1 && SpeakerLexicons.Nouns.TryGet(word[(hyphen + 1)..], out columns)) return Of(columns, false);
        return null;

        static SpeakerNoun Of(string[] columns, bool plural)
        {
            var type = columns[0] switch
            {
                "person" => plural ? EntityType.Group : EntityType.Person,
                "group" => EntityType.Group,
                "organization" => EntityType.Organization,
                _ => EntityType.Document,
            };
            return new SpeakerNoun(type, columns.Length > 1 ? SpeakerLexicons.GenderOf(columns[1]) : Gender.Unknown, plural);
        }
    }
}
