using System.Collections.Immutable;

namespace QuoteExtract.Text;

/// <summary>Gives each line its type, from its shape and from the lines around it.</summary>
internal static class BlockClassifier
{
    private const int LongestHeadline = 250, LongestHeading = 80, MostHeadingWords = 12, TopLines = 8;

    public static ImmutableArray<Block> Classify(Article article, List<Line> lines)
    {
        string text = article.Text;
        var blocks = ImmutableArray.CreateBuilder<Block>(lines.Count + 1);
        var part = Part.Top;
        for (int i = 0; i < lines.Count; i++)
        {
            var span = lines[i].Span;
            var line = span.In(text);
            if (Boilerplate.Is(line)) blocks.Add(new Block(span, BlockType.Boilerplate));
            else if (part < Part.Body && Byline.Is(line)) blocks.Add(new Block(span, BlockType.Byline));
            else if (Dateline.LengthIn(line, nearTop: i < TopLines && !(part == Part.Top && IsHeadline(article, lines, i))) is > 0 and var length)
            {
                AddWithDateline(text, span, length, blocks);
                part = Part.Body;
            }
            else part = Add(part, article, lines, i, blocks);
        }
        return blocks.DrainToImmutable();
    }

    private enum Part { Top, UnderHeadline, UnderTranslation, UnderSubhead, Body }

    // Headline, perhaps a second in another script, subhead; what comes after the first paragraph is body.
    private static Part Add(Part part, Article article, List<Line> lines, int i, ImmutableArray<Block>.Builder blocks)
    {
        string text = article.Text;
        var span = lines[i].Span;
        var (type, next) = part switch
        {
            Part.Top when IsHeadline(article, lines, i) => (BlockType.Headline, Part.UnderHeadline),
            Part.UnderHeadline when IsTranslation(text, blocks[^1], span) => (BlockType.Headline, Part.UnderTranslation),
            Part.UnderHeadline or Part.UnderTranslation when IsSubhead(text, lines, i, blocks[^1]) => (BlockType.Subhead, Part.UnderSubhead),
            _ when IsSectionHeading(text, lines, i) => (BlockType.SectionHeading, part),
            _ => (BlockType.Paragraph, Part.Body),
        };
        blocks.Add(new Block(span, type));
        return next;
    }

    private static void AddWithDateline(string text, TextSpan span, int length, ImmutableArray<Block>.Builder blocks)
    {
        blocks.Add(new Block(new TextSpan(span.Start, span.Start + length), BlockType.Dateline));
        var rest = LineReader.Trim(text, span.Start + length, span.End);
        if (rest.Length > 0) blocks.Add(new Block(rest, BlockType.Paragraph));
    }

    // The first line, if it does not end as a sentence does. One that does (PolNeAR ends every title with a full stop)
    // must be in title case, or a single sentence with at least two lines after it; a text of one line is a paragraph.
    private static bool IsHeadline(Article article, List<Line> lines, int i)
    {
        var line = lines[i].Span.In(article.Text);
        if (article.Title is { } title && line.TrimEnd('.').SequenceEqual(title.AsSpan().Trim().TrimEnd('.'))) return true;
        if (i + 1 >= lines.Count || line.Length > LongestHeadline) return false;
        return !SentenceEnd.Closes(line) || IsTitleCase(line) || (lines.Count > i + 2 && !SentenceEnd.StandsInside(line));
    }

    private static bool IsTranslation(string text, Block headline, TextSpan span) =>
        headline.Type == BlockType.Headline && span.Length <= LongestHeadline
        && Script.Of(headline.Span.In(text)) is var one && Script.Of(span.In(text)) is var other
        && one != other && one != Script.None && other != Script.None
        && (!SentenceEnd.Closes(span.In(text)) || SentenceEnd.Closes(headline.Span.In(text)));

    // "We will go on," Trade Minister said: no full stop at its end, and text after it. After a headline that ends with a
    // semicolon (newspaper databases part headline and subhead so) it may have one.
    private static bool IsSubhead(string text, List<Line> lines, int i, Block before)
    {
        var line = lines[i].Span.In(text);
        if (before.Type != BlockType.Headline || i + 1 >= lines.Count || line.Length > LongestHeadline) return false;
        if (text[before.Span.End - 1] == ';') return true;
        return !SentenceEnd.Closes(line) && SentenceEnd.Last(line) is not (':' or ',' or ';');
    }

    // A short line without a sentence end, or a very short one in capitals ("FULL TEXT."), between others that are not.
    private static bool IsSectionHeading(string text, List<Line> lines, int i) =>
        i + 1 < lines.Count && HasHeadingShape(text, lines, i) && !HasHeadingShape(text, lines, i + 1)
        && (i == 0 || !HasHeadingShape(text, lines, i - 1) || i == 1)
        && !Boilerplate.Is(lines[i + 1].Span.In(text));

    private static bool HasHeadingShape(string text, List<Line> lines, int i)
    {
        var line = lines[i].Span.In(text);
        if (line.Length > LongestHeading || line.Count(' ') >= MostHeadingWords) return false;
        char last = SentenceEnd.Last(line);
        if (last is ',' or ';' or '-' or '–' or '—' or '\0' || char.IsLower(line[0]) || line[0] is '-' or '–' or '—' or '―' or '•') return false;
        if (SentenceEnd.Closes(line)) return line.Count(' ') < 4 && IsCapitals(line);
        // "Background:" heads what follows, "The minister said:" and a quotation after it do not.
        return last != ':' || (line.Count(' ') < 3 && i + 1 < lines.Count && char.IsLetterOrDigit(text[lines[i + 1].Span.Start]));
    }

    // Mayor Wins The Vote. Who Will Follow Him? At least four words, and every one of four letters or more has a capital.
    private static bool IsTitleCase(ReadOnlySpan<char> line)
    {
        int words = 0, capitals = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range].TrimStart("\"'“‘«([");
            if (word.IsEmpty || !char.IsLetter(word[0])) continue;
            words++;
            if (char.IsUpper(word[0])) capitals++;
            else if (word.Length >= 4) return false;
        }
        return words >= 4 && capitals * 2 > words;
    }

    private static bool IsCapitals(ReadOnlySpan<char> line)
    {
        int letters = 0;
        foreach (char c in line)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }
        return letters > 2;
    }
}
