using System.Globalization;
using System.Text;

namespace QuoteExtract.Training.Corpora;

/// <summary>
/// Puts a tokenized text together again, as print would have it: [“] [Sit] [down] [,] [”] [said] → “Sit down,” said. Each sentence
/// is a line, except that a quotation stays on one line, for the corpus does not say where its paragraphs end.
/// </summary>
internal sealed class LitBankText
{
    private const string Opening = "“‘([", Closing = "”’)],.;:!?";
    private readonly List<string> _tokens = [];
    private readonly List<int> _sentenceStarts = [];

    public LitBankText(IEnumerable<string> sentences)
    {
        foreach (string sentence in sentences)
        {
            _sentenceStarts.Add(_tokens.Count);
            _tokens.AddRange(sentence.Split((char[])[' ', '\r'], StringSplitOptions.RemoveEmptyEntries));
        }
        _sentenceStarts.Add(_tokens.Count);
    }

    /// <summary>The index of a token in the text, from the numbers of its sentence and of it in the sentence, as written in the corpus.</summary>
    public bool TryFind(string sentence, string token, out int index)
    {
        index = -1;
        if (!int.TryParse(sentence, NumberStyles.None, CultureInfo.InvariantCulture, out int row)
            || !int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int column)
            || row >= _sentenceStarts.Count - 1 || _sentenceStarts[row] + column >= _sentenceStarts[row + 1])
        {
            return false;
        }
        index = _sentenceStarts[row] + column;
        return true;
    }

    /// <summary>Lays out the text and says where each token stands in it.</summary>
    /// <param name="quotations">The first and last token of each quotation, which are its marks.</param>
    /// <param name="text">The text.</param>
    public TextSpan[] Lay(IReadOnlyList<(int First, int Last)> quotations, out string text)
    {
        var firsts = quotations.Select(one => one.First).ToHashSet();
        var lasts = quotations.Select(one => one.Last).ToHashSet();
        var insides = quotations.SelectMany(one => Enumerable.Range(one.First + 1, one.Last - one.First)).ToHashSet();
        var starts = _sentenceStarts.ToHashSet();
        var laid = new StringBuilder();
        var spans = new TextSpan[_tokens.Count];
        bool isOpen = false, isGlued = true;
        for (int i = 0; i < _tokens.Count; i++)
        {
            string token = _tokens[i];
            bool isMark = token is "\"" or "'";
            bool opens = Opening.Contains(token[0]) && token.Length == 1 || isMark && firsts.Contains(i) || token == "\"" && !lasts.Contains(i) && !isOpen;
            bool closes = !opens && (isMark || Closing.Contains(token[0]) || token is "n't" or "n’t" || token[0] == '\'' && token.Length <= 3);
            if (token == "\"") isOpen = opens;
            if (starts.Contains(i) && !insides.Contains(i)) laid.Append(i == 0 ? "" : "\n");
            else if (!isGlued && !closes) laid.Append(' ');
            spans[i] = new TextSpan(laid.Length, laid.Length + token.Length);
            laid.Append(token);
            isGlued = opens;
        }
        text = laid.ToString();
        return spans;
    }
}
