using System.Text;

namespace QuoteExtract.Training.Corpora;

/// <summary>Builds the text that tokens were cut from, when a corpus keeps only the tokens: "Ms. Lee , she" → "Ms. Lee, she".</summary>
internal sealed class PlainText
{
    private readonly StringBuilder _text = new();
    private bool _glued = true;
    private bool _insideQuotes;

    public int Length => _text.Length;

    public override string ToString() => _text.ToString();

    /// <summary>Ends a sentence: the next token opens a line.</summary>
    public void EndLine()
    {
        if (_text.Length > 0) _text.Append('\n');
        (_glued, _insideQuotes) = (true, false);
    }

    /// <summary>Appends a token and says where it stands.</summary>
    public TextSpan Append(string token)
    {
        bool closing = token is "," or "." or ";" or ":" or "?" or "!" or ")" or "]" or "%" or "”" or "…" or "''"
            || token is ['\'' or '’', 's' or 'S' or 'm' or 'd'] or ['\'' or '’', 'r' or 'v' or 'l', _] || token is "n't" or "n’t"
            || (token == "\"" && _insideQuotes);
        if (!_glued && !closing) _text.Append(' ');
        if (token == "\"") _insideQuotes = !_insideQuotes;
        int start = _text.Length;
        _text.Append(token);
        _glued = token is "(" or "[" or "“" or "``" or "$" or "£" or "€" || (token == "\"" && _insideQuotes);
        return new TextSpan(start, _text.Length);
    }
}
