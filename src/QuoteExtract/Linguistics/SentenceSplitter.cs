namespace QuoteExtract.Linguistics;

/// <summary>
/// Parts the tokens of a block into sentences: <c>"Go." He went to the U.S. (By train.)</c> has three. Closing marks and brackets
/// belong to the sentence that they close; a block without any full stop, such as a headline, is one sentence.
/// </summary>
internal sealed class SentenceSplitter
{
    private readonly Abbreviations _abbreviations;

    public SentenceSplitter(Abbreviations abbreviations) => _abbreviations = abbreviations;

    /// <summary>Appends the sentences of the tokens from <paramref name="first"/> on, which are those of one block.</summary>
    public void Split(string text, List<TextSpan> tokens, int first, int block, List<Sentence> sentences)
    {
        int start = first;
        for (int i = first; i < tokens.Count - 1; i++)
        {
            if (!Ends(text, tokens, i, out int last)) continue;
            if (last + 1 < tokens.Count && Begins(text, tokens, i, last + 1))
            {
                sentences.Add(new Sentence(start, last + 1, block));
                start = last + 1;
            }
            i = last;
        }
        if (start < tokens.Count) sentences.Add(new Sentence(start, tokens.Count, block));
    }

    /// <summary>Whether a sentence can end with a token, and the last of the marks and brackets that close with it.</summary>
    private bool Ends(string text, List<TextSpan> tokens, int index, out int last)
    {
        last = index;
        char sign = text[tokens[index].End - 1];
        if (sign is not ('.' or '!' or '?' or '…' or '。' or '！' or '？')) return false;
        while (last + 1 < tokens.Count && tokens[last + 1].Start == tokens[last].End && IsCloser(text, tokens, last + 1)) last++;
        return true;
    }

    private static bool IsCloser(string text, List<TextSpan> tokens, int index)
    {
        var token = tokens[index];
        return text[token.Start] switch
        {
            '”' or '»' or '’' or ')' or ']' or '}' or '」' or '』' or '）' => true,
            '"' or '\'' => index + 1 == tokens.Count || tokens[index + 1].Start > token.End || IsCloser(text, tokens, index + 1),
            _ => false,
        };
    }

    /// <summary>Whether a sentence begins with a token that follows a full stop.</summary>
    private bool Begins(string text, List<TextSpan> tokens, int stop, int next)
    {
        var word = tokens[next].In(text);
        if (char.IsLower(word[0])) return false;
        if (word[0] is ',' or ';' or ':' or '-' or '–' or '—' or ')' or '.' or '!' or '?') return false;
        var before = tokens[stop].In(text);
        if (before.Length == 1 || !char.IsLetter(before[0])) return true;
        bool isOpener = _abbreviations.IsOpener(word);
        if (before[..^1].Contains('.') || before.Length == 2) return isOpener;
        return _abbreviations.KindOf(before[..^1]) switch
        {
            AbbreviationKind.Title or AbbreviationKind.Inner or AbbreviationKind.Number => false,
            _ => isOpener,
        };
    }
}
