using System.Text;

namespace QuoteExtract.Training.Corpora;

/// <summary>A text with one quotation marked in it: <c>&lt;Ms Roe&gt; {said} that [the bridge was closed].</c></summary>
/// <param name="Text">The text without the marks.</param>
/// <param name="Quotation">The quotation, its type told by its quotation marks.</param>
internal sealed record MarkedQuotation(string Text, Quotation Quotation)
{
    /// <summary>Reads the marks.</summary>
    /// <exception cref="InvalidDataException">A mark is not closed, or there is no content.</exception>
    public static MarkedQuotation Parse(string marked)
    {
        var text = new StringBuilder();
        var content = new List<TextSpan>();
        TextSpan? source = null, cue = null;
        int opened = -1;
        foreach (char c in marked)
        {
            if (c is '<' or '{' or '[') opened = text.Length;
            else if (c is '>' or '}' or ']')
            {
                if (opened < 0) throw new InvalidDataException($"A mark is closed that was not opened: {marked}");
                var span = new TextSpan(opened, text.Length);
                if (c == '>') source = span;
                else if (c == '}') cue = span;
                else content.Add(span);
                opened = -1;
            }
            else text.Append(c);
        }
        if (opened >= 0 || content.Count == 0) throw new InvalidDataException($"A mark is not closed, or there is no content: {marked}");
        string plain = text.ToString();
        return new MarkedQuotation(plain, Of(plain, source, cue, content));
    }

    /// <summary>A quotation with these parts.</summary>
    public static Quotation Of(string text, TextSpan? source, TextSpan? cue, IReadOnlyList<TextSpan> content) => new()
    {
        Id = 0,
        Type = TypeOf(text, content),
        Text = string.Join(' ', content.Select(span => span.Cut(text))),
        Content = content,
        Cue = cue,
        Source = source,
        Confidence = 1,
        DecidedBy = "gold",
    };

    // Marks at both ends make it direct, marks inside mixed.
    private static QuotationType TypeOf(string text, IReadOnlyList<TextSpan> content)
    {
        if (text[content[0].Start] is '"' or '“' && text[content[^1].End - 1] is '"' or '”') return QuotationType.Direct;
        return content.Any(span => span.In(text).ContainsAny("\"“”")) ? QuotationType.Mixed : QuotationType.Indirect;
    }
}
