using QuoteExtract.Linguistics;
using QuoteExtract.Text;

namespace QuoteExtract.Quotations;

/// <summary>An article as the quotation rules look at it: its passages, and for each token its function-word class and
/// the outermost quoted stretch it stands in.</summary>
internal sealed class RuleText
{
    private const int LongestSource = 8;

    private readonly FunctionWord[] _classes;
    private readonly int[] _quoted;
    private readonly bool[] _opens;
    private readonly bool[] _closes;

    public RuleText(AnnotatedArticle article)
    {
        Article = article;
        int count = article.Tokens.Length;
        _classes = new FunctionWord[count];
        for (int i = 0; i < count; i++) _classes[i] = FunctionWords.ClassOf(article.Word(i));
        (_quoted, _opens, _closes) = (new int[count], new bool[count], new bool[count]);
        Array.Fill(_quoted, -1);
        MarkQuoted();
        Passages = [.. ReadPassages()];
    }

    public AnnotatedArticle Article { get; }

    public IReadOnlyList<Passage> Passages { get; }

    public int Count => _classes.Length;

    public ReadOnlySpan<char> Word(int i) => Article.Word(i);

    public FunctionWord Class(int i) => _classes[i];

    /// <summary>The index of the outermost sound quoted stretch around a token, or −1.</summary>
    public int QuotedSpanOf(int i) => _quoted[i];

    public bool IsQuoted(int i) => _quoted[i] >= 0;

    public bool Opens(int i) => _opens[i];

    public bool Closes(int i) => _closes[i];

    public bool Is(int i, string word) => Word(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsComma(int i) => Word(i) is ",";

    public bool IsDash(int i) => Word(i) is "—" or "–" or "--" or "-" or "―" or "---";

    public bool IsCapital(int i) => char.IsUpper(Word(i)[0]);

    public bool IsWord(int i) => char.IsLetterOrDigit(Word(i)[0]) || Word(i)[0] is '$' or '#' or '@';

    /// <summary>Whether a token is an auxiliary, and not the possessive 's of a noun.</summary>
    public bool IsAuxiliary(int i) => _classes[i] == FunctionWord.Aux && !IsPossessive(i);

    public bool IsPossessive(int i) => Word(i) is "'s" or "’s" or "'" or "’" && i > 0 && _classes[i - 1] != FunctionWord.Pron;

    public bool EndsSentence(int i) => Word(i) is "." or "!" or "?" or "…" or "..." or ";";

    /// <summary>The tokens of a quoted stretch.</summary>
    public (int Start, int End) TokensOf(QuotedSpan quoted)
    {
        int start = Article.TokenAt(quoted.Span.Start), end = start;
        while (end < Count && Article.Tokens[end].Span.Start < quoted.Span.End) end++;
        return (start, end);
    }

    /// <summary>
    /// A stretch is sound when it is closed, or left open by the custom of opening every paragraph and closing only the
    /// last. One that merely lacks its closing mark says nothing on the words after its first sentence.
    /// </summary>
    private void MarkQuoted()
    {
        var spans = Article.Structure.QuotedSpans;
        for (int q = 0; q < spans.Length; q++)
        {
            if (spans[q].Depth > 0) continue;
            var (start, end) = TokensOf(spans[q]);
            if (start == end || !(spans[q].CloseLength > 0 || (RunsOn(q) && !EndsInCue(start, end)))) continue;
            Array.Fill(_quoted, q, start, end - start);
            _opens[start] = true;
            if (spans[q].CloseLength > 0) _closes[end - 1] = true;
        }

        // "It will be hard, she said.  — the mark was forgotten, whatever the next paragraph opens with.
        bool EndsInCue(int start, int end)
        {
            int last = end - 1;
            while (last > start && !IsWord(last)) last--;
            if (CueLexicon.English.Find(Word(last)) is not { } word || word["end"].Probability < .5) return false;
            for (int i = last - 1; i > start && last - i <= LongestSource; i--)
                if (IsComma(i)) return true;
            return false;
        }

        bool RunsOn(int q)
        {
            for (int next = q + 1; next < spans.Length; next++)
                if (spans[next].Depth == 0) return spans[next].Continues;
            return false;
        }
    }

    // The boundary before a token lies inside quotation marks, or behind "She said:".
    private bool GoesOn(int i) => (_quoted[i] >= 0 && _quoted[i] == _quoted[i - 1]) || Word(i - 1) is ":";

    private IEnumerable<Passage> ReadPassages()
    {
        var sentences = Article.Sentences;
        for (int s = 0; s < sentences.Length;)
        {
            int start = sentences[s].Start, block = sentences[s].Block, end;
            do end = sentences[s++].End;
            while (s < sentences.Length && sentences[s].Block == block && GoesOn(end));
            if (Article.Structure.Blocks[block].Type is not (BlockType.Boilerplate or BlockType.Dateline or BlockType.Byline))
                yield return new Passage(start, end, block);
        }
    }
}
