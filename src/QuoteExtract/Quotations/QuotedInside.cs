using System.Collections.Immutable;
using QuoteExtract.Linguistics;
using QuoteExtract.Text;

namespace QuoteExtract.Quotations;

/// <summary>The sentences inside contents in which somebody may be quoted, as an article of its own in the same text.</summary>
internal sealed class QuotedInside
{
    /// <summary>How many stretches between marks inside others are looked at.</summary>
    private const int Deepest = 16;

    private readonly RuleText _text;
    private readonly AnnotatedArticle _article;
    private readonly bool[] _hasSubject;
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<QuotedSpan>.Builder _quoted = ImmutableArray.CreateBuilder<QuotedSpan>();
    private readonly ImmutableArray<NamedEntity>.Builder _names = ImmutableArray.CreateBuilder<NamedEntity>();

    private QuotedInside(RuleText text)
    {
        (_text, _article, _hasSubject) = (text, text.Article, new bool[text.Count]);
        foreach (var token in _article.Tokens)
            if (token is { Head: >= 0, Relation: not null } && token.Relation.StartsWith("nsubj", StringComparison.Ordinal)) _hasSubject[token.Head] = true;
    }

    /// <summary>Such sentences; null when there are none.</summary>
    /// <param name="text">The article.</param>
    /// <param name="contents">Contents in text order, none inside another.</param>
    public static AnnotatedArticle? Of(RuleText text, IEnumerable<TextSpan> contents)
    {
        var inside = new QuotedInside(text);
        foreach (var content in contents) inside.Read(content);
        return inside._blocks.Count == 0 ? null : text.Article with
        {
            Structure = new ArticleStructure(inside._blocks.ToImmutable(), inside._quoted.ToImmutable()),
            Tokens = inside._tokens.ToImmutable(),
            Sentences = inside._sentences.ToImmutable(),
            Names = inside._names.ToImmutable(),
        };
    }

    // Sentence by sentence, words between marks apart from those around them:
    // Roe said | the mayor fears “a long strike” |.      Roe said “| the mayor told us so. |”
    private void Read(TextSpan content)
    {
        int start = _article.TokenAt(content.Start), last = _article.TokenAt(content.End - 1) + 1;
        if (_text.Is(start, "that")) start++;
        for (int end; start < last; start = end)
        {
            int sentenceEnd = Math.Min(EndOfSentence(start), last), marks = _text.QuotedSpanOf(start);
            end = start;
            while (end < sentenceEnd && _text.QuotedSpanOf(end) == marks) end++;
            if (!MayQuote(start, marks < 0 ? sentenceEnd : end, marks)) continue;
            if (marks < 0) Add(start, end = sentenceEnd, 0);
            else ReadQuoted(start, ref end, last, _article.Structure.QuotedSpans[marks]);
        }
    }

    private void ReadQuoted(int start, ref int end, int last, QuotedSpan marks)
    {
        if (_text.Opens(start) && marks.OpenLength > 0) start++;
        while (end < last && IsOpen(marks, end)) end = Math.Min(EndOfSentence(end), last);
        int close = _text.Closes(end - 1) ? end - 1 : end;
        if (start < close) Add(start, close, 1);
    }

    private int EndOfSentence(int token) => _article.Sentences[_article.SentenceAt(token)].End;

    private bool MayQuote(int start, int end, int marks)
    {
        for (int i = start; i < end; i++)
            if (_text.QuotedSpanOf(i) == marks && CueLexicon.English.Find(_text.Word(i)) is not null && MayAscribe(i)) return true;
        return false;
    }

    // Somebody says, or said and [denied], or wants to [say]; according to. Without a tree, any word of the lexicon.
    private bool MayAscribe(int i) => _hasSubject[i] || _article.Tokens[i].Relation is null or "conj" or "xcomp" || _text.Is(i, "according");

    // Whether the boundary before a token lies between marks inside outer ones: “Roe said, ‘Never. | Not now,’ and left.”
    private bool IsOpen(QuotedSpan outer, int token)
    {
        var all = _article.Structure.QuotedSpans;
        int place = _article.Tokens[token].Span.Start, behind = First(all.Length, q => all[q].Span.Start >= place);
        for (int q = behind - 1; q >= Math.Max(0, behind - Deepest) && all[q].Depth > outer.Depth; q--)
            if (all[q].Depth == outer.Depth + 1) return all[q].Span.End > place;
        return false;
    }

    // The tokens as a block, without the marks of less depth.
    private void Add(int start, int end, int depth)
    {
        int shift = _tokens.Count - start;
        for (int i = start; i < end; i++)
            _tokens.Add(_article.Tokens[i] with { Head = _article.Tokens[i].Head is var head && head >= start && head < end ? head + shift : -1 });
        for (int s = _article.SentenceAt(start); s < _article.Sentences.Length && _article.Sentences[s].Start < end; s++)
            _sentences.Add(new Sentence(Math.Max(_article.Sentences[s].Start, start) + shift, Math.Min(_article.Sentences[s].End, end) + shift, _blocks.Count));
        var span = _article.SpanOf(start, end);
        _blocks.Add(new Block(span, BlockType.Paragraph));
        foreach (var quoted in QuotedIn(span))
            if (quoted.Depth >= depth) _quoted.Add(quoted with { Depth = quoted.Depth - depth });
        var names = _article.Names;
        for (int n = First(names.Length, n => names[n].Start >= start); n < names.Length && names[n].End <= end; n++)
            _names.Add(new NamedEntity(names[n].Start + shift, names[n].End + shift, names[n].Type));
    }

    private IEnumerable<QuotedSpan> QuotedIn(TextSpan span)
    {
        var all = _article.Structure.QuotedSpans;
        for (int q = First(all.Length, q => all[q].Span.Start >= span.Start); q < all.Length && all[q].Span.Start < span.End; q++)
            if (span.Contains(all[q].Span)) yield return all[q];
    }

    // The first index that holds, where all after it do.
    private static int First(int count, Predicate<int> holds)
    {
        int low = 0, high = count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (holds(middle)) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
