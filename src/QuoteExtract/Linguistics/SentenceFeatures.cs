using System.Collections.Immutable;
using QuoteExtract.Learning;

namespace QuoteExtract.Linguistics;

/// <summary>
/// What the splitter's classifier looks at where a sentence may end: two tokens on either side, the space between, open marks
/// and brackets, and how long the sentence is already. Training and prediction share it.
/// </summary>
internal sealed class SentenceFeatures
{
    /// <summary>The most features of one place.</summary>
    public const int Maximum = 48;

    /// <summary>Names the features for the model file; change it with them.</summary>
    public static readonly ulong SetHash = FeatureHash.OfText("sentences 1");

    /// <summary>How many closing marks in a row are looked through.</summary>
    private const int MaximumClosers = 3;

    private readonly Abbreviations _abbreviations;

    public SentenceFeatures(Abbreviations abbreviations) => _abbreviations = abbreviations;

    /// <summary>
    /// Whether a sentence may end between a token and the next. It never does before a small letter that follows a word, nor
    /// between a full stop and the mark or bracket that closes with it.
    /// </summary>
    public static bool IsCandidate(string text, List<TextSpan> tokens, int index)
    {
        TextSpan token = tokens[index], next = tokens[index + 1];
        char last = text[token.End - 1], first = text[next.Start];
        bool isSpaced = next.Start > token.End;
        if (isSpaced) return !char.IsLetterOrDigit(last) || !char.IsLower(first);
        return (IsStop(last) || IsCloser(text, tokens, index)) && !IsStop(first) && !IsCloser(text, tokens, index + 1) && char.IsLetterOrDigit(first) == !char.IsLower(first);
    }

    /// <summary>Whether a token is an ideographic full stop or closes after one. There a sentence ends, without any space.</summary>
    public static bool IsIdeographicEnd(string text, List<TextSpan> tokens, int index)
    {
        if (index + 1 < tokens.Count && IsCloser(text, tokens, index + 1)) return false;
        int first = Math.Max(0, index - MaximumClosers);
        while (index > first && text[tokens[index].Start] is '」' or '』' or '）' or '”') index--;
        return text[tokens[index].End - 1] is '。' or '！' or '？';
    }

    public static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    /// <summary>Whether a token is a mark or bracket that closes: by its form, or, for straight marks, by the space after it and none before.</summary>
    public static bool IsCloser(string text, List<TextSpan> tokens, int index)
    {
        var token = tokens[index];
        return text[token.Start] switch
        {
            '”' or '»' or ')' or ']' or '}' or '」' or '』' or '）' => true,
            '’' => token.Length == 1 || text[token.Start + 1] == '’',
            '"' or '\'' => (token.Length == 1 || text[token.Start + 1] == '\'') && index > 0 && tokens[index - 1].End == token.Start
                && (index + 1 == tokens.Count || tokens[index + 1].Start > token.End || !char.IsLetterOrDigit(text[token.End])),
            _ => false,
        };
    }

    /// <summary>Writes the features of the place after a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens so far; those of the block are [<paramref name="first"/>, end of the list).</param>
    /// <param name="first">The first token of the block.</param>
    /// <param name="start">The first token of the sentence so far.</param>
    /// <param name="index">The token.</param>
    /// <param name="marks">The marks and brackets that are open.</param>
    /// <param name="features"><see cref="Maximum"/> places.</param>
    /// <returns>How many features there are.</returns>
    public int Collect(string text, List<TextSpan> tokens, int first, int start, int index, OpenMarks marks, Span<uint> features)
    {
        TextSpan token = tokens[index], next = tokens[index + 1];
        var p = TokenShape.Of(token.In(text));
        var n = TokenShape.Of(next.In(text));
        var pp = index > first ? TokenShape.Of(tokens[index - 1].In(text)) : TokenShape.None;
        var nn = index + 2 < tokens.Count ? TokenShape.Of(tokens[index + 2].In(text)) : TokenShape.None;
        uint space = next.Start > token.End ? 1u : 0;

        // What ends the sentence before its closing marks: the "!" of "Go!”"
        int stop = index;
        while (stop > start && index - stop < MaximumClosers && IsCloser(text, tokens, stop)) stop--;
        var s = stop == index ? p : TokenShape.Of(tokens[stop].In(text));
        uint closers = (uint)(index - stop);
        uint length = Bucket(index + 1 - start), rest = Bucket(tokens.Count - index - 1);
        uint opener = _abbreviations.IsOpener(next.In(text)) ? 1u : 0;
        uint abbreviation = text[token.End - 1] == '.' && token.Length > 1 ? 1 + (uint)_abbreviations.KindOf(token.In(text)[..^1]) : 0;
        uint open = marks.Bits;
        uint blockEnd = IsStop(text[tokens[^1].End - 1]) || IsCloser(text, tokens, tokens.Count - 1) ? 1u : 0;
        uint begin = TokenShape.Of(tokens[start].In(text)).Outline;

        int count = 0;
        features[count++] = FeatureHash.Of(0, 0);
        features[count++] = FeatureHash.Of(1, p.Form);
        features[count++] = FeatureHash.Of(2, n.Form);
        features[count++] = FeatureHash.Of(3, pp.Form);
        features[count++] = FeatureHash.Of(4, nn.Form);
        features[count++] = FeatureHash.Of(5, p.Outline);
        features[count++] = FeatureHash.Of(6, n.Outline);
        features[count++] = FeatureHash.Of(7, pp.Outline);
        features[count++] = FeatureHash.Of(8, nn.Outline);
        features[count++] = FeatureHash.Of(9, p.Outline, n.Outline, space);
        features[count++] = FeatureHash.Of(10, p.Form, n.Outline, space);
        features[count++] = FeatureHash.Of(11, p.Outline, n.Form);
        features[count++] = FeatureHash.Of(12, p.Form, n.Form);
        features[count++] = FeatureHash.Of(13, pp.Outline, p.Outline, n.Outline);
        features[count++] = FeatureHash.Of(14, p.Outline, n.Outline, nn.Outline);
        features[count++] = FeatureHash.Of(15, pp.Outline, p.Form, n.Outline, nn.Outline);
        features[count++] = FeatureHash.Of(16, pp.Form, p.Form);
        features[count++] = FeatureHash.Of(17, n.Form, nn.Form);
        features[count++] = FeatureHash.Of(18, p.Outline, length);
        features[count++] = FeatureHash.Of(19, n.Outline, length);
        features[count++] = FeatureHash.Of(20, rest, p.Outline);
        features[count++] = FeatureHash.Of(21, open, p.Form, n.Outline);
        features[count++] = FeatureHash.Of(22, open, s.Form, closers, n.Outline);
        features[count++] = FeatureHash.Of(23, s.Form, closers, opener);
        features[count++] = FeatureHash.Of(24, s.Form, closers, nn.Form);
        features[count++] = FeatureHash.Of(25, abbreviation, opener, n.Outline);
        features[count++] = FeatureHash.Of(26, abbreviation, n.Form);
        features[count++] = FeatureHash.Of(27, opener, p.Outline);
        features[count++] = FeatureHash.Of(28, begin, p.Outline, n.Outline);
        features[count++] = FeatureHash.Of(29, blockEnd, p.Outline, n.Outline);
        features[count++] = FeatureHash.Of(30, blockEnd, p.Form, opener);
        features[count++] = FeatureHash.Of(31, s.Outline, closers, n.Outline, space);
        features[count++] = FeatureHash.Of(32, pp.Outline, p.Outline, n.Outline, nn.Outline);
        features[count++] = FeatureHash.Of(33, length, opener, p.Outline);
        features[count++] = FeatureHash.Of(34, begin, length, p.Form);
        return count;
    }

    /// <summary>1, 2, 3, 4, 5–6, 7–9, 10–14, 15–24, 25–39, 40 and more.</summary>
    private static uint Bucket(int length) => length switch
    {
        < 5 => (uint)length, < 7 => 5, < 10 => 6, < 15 => 7, < 25 => 8, < 40 => 9, _ => 10,
    };
}
