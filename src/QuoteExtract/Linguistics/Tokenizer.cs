using QuoteExtract.Lexicons;

namespace QuoteExtract.Linguistics;

/// <summary>
/// Parts text into tokens as the English Web Treebank does, in one pass: "Ms. Hill's well-known plan can't cost $5." is
/// Ms. | Hill | 's | well | - | known | plan | ca | n't | cost | $ | 5 | . — other scripts by their letters.
/// </summary>
internal sealed class Tokenizer
{
    private readonly WebAddress _addresses = new();
    private readonly NumberShape _numbers = new();
    private readonly SignRun _signs = new();
    private readonly Clitics _clitics = new();
    private readonly Lexicon _prefixes = Lexicon.Load("en/hyphen-prefixes");
    private readonly Abbreviations _abbreviations;

    public Tokenizer(Abbreviations abbreviations) => _abbreviations = abbreviations;

    /// <summary>Appends the tokens of a block of the text.</summary>
    public void Tokenize(string text, TextSpan block, List<TextSpan> tokens)
    {
        var span = block.In(text);
        for (int i = 0; i < span.Length;)
        {
            var kind = Characters.At(span, i, out int length);
            if (kind == CharacterKind.Space) i += length;
            else i = Read(span, i, kind, length, new TokenSink(block.Start, tokens));
        }
    }

    /// <summary>Reads what begins at an index, one token or several, and returns the index after it.</summary>
    private int Read(ReadOnlySpan<char> text, int start, CharacterKind kind, int length, TokenSink tokens)
    {
        int end;
        switch (kind)
        {
            case CharacterKind.Letter:
                if (_addresses.TryMatch(text, start, out end)) break;
                return ReadWord(text, start, tokens);
            case CharacterKind.Digit:
                if (!_addresses.TryMatch(text, start, out end)) end = _numbers.End(text, start);
                break;
            case CharacterKind.Han or CharacterKind.Hiragana or CharacterKind.Katakana:
                end = start + length;
                while (end < text.Length && Characters.At(text, end, out int next) is var other && (other == kind || other == CharacterKind.Joiner)) end += next;
                break;
            case CharacterKind.Apostrophe:
                end = ApostropheEnd(text, start);
                break;
            case CharacterKind.Sign when text[start] is '@' or '#' && _addresses.TryMatch(text, start, out end):
                break;

            // .5 and +44 are numbers where no word stands before them
            case CharacterKind.Sign when text[start] is '.' or '+' && Characters.IsDigitAt(text, start + 1) && !Characters.IsWordAt(text, start - 1):
                end = _numbers.End(text, start + 1);
                break;
            default:
                end = _signs.End(text, start, length);
                break;
        }
        tokens.Add(start, end);
        return end;
    }

    /// <summary>Marks of two apostrophes ('' or ``) are one token; so is an apostrophe with a clipped word ('em, '90s, 's).</summary>
    private int ApostropheEnd(ReadOnlySpan<char> text, int start)
    {
        if (Characters.IsApostropheAt(text, start + 1)) return start + 2;
        int end = Characters.WordEnd(text, start + 1);
        return end > start + 1 && _clitics.IsClipped(text, start, end) ? end : start + 1;
    }

    /// <summary>A word with its apostrophes, inner periods and joined prefixes, parted into its clitics.</summary>
    private int ReadWord(ReadOnlySpan<char> text, int start, TokenSink tokens)
    {
        int first = start, end = start;
        while (true)
        {
            end = LettersEnd(text, end);
            if (end >= text.Length) break;
            char sign = text[end];
            if (Characters.IsApostropheAt(text, end) && Characters.IsLetterAt(text, end + 1))
            {
                // "Hill's", "don't", "I'd've": the clitic is a token; "O'Hara", "o'clock" are whole. ` and ‘ only begin clitics.
                int after = Characters.WordEnd(text, end + 1);
                if (_clitics.Begins(text, start, end, after, out int clitic) && clitic > start)
                {
                    AddWord(text, start, clitic, tokens);
                    (start, end) = (clitic, after);
                    continue;
                }
                if (start > first || sign is '`' or '‘' or '´') break;
                end = after;
            }
            else if (sign == '.' && JoinsAcronym(text, start, end)) end++;
            else if (sign == '-' && start == first && JoinsPrefix(text, start, end)) end++;
            else if (sign is '_' or '*' or '&' or '/' && JoinsSign(text, start, end, out int next)) end = next;
            else
            {
                // US$5: the letters belong to the sign of the currency
                if (sign == '$' && end - start <= 3 && Characters.IsDigitAt(text, end + 1)) end++;
                break;
            }
        }
        if (end < text.Length && text[end] == '.' && _abbreviations.Owns(text, start, end)) end++;
        AddWord(text, start, end, tokens);
        return end;
    }

    private static int LettersEnd(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && char.IsAsciiLetter(text[index])) index++;
        return index < text.Length && text[index] >= 128 || Characters.IsDigitAt(text, index) ? Characters.WordEnd(text, index) : index;
    }

    private void AddWord(ReadOnlySpan<char> text, int start, int end, TokenSink tokens)
    {
        if (_clitics.Parts(text[start..end]) is not { } parts)
        {
            tokens.Add(start, end);
            return;
        }
        foreach (var part in parts.AsSpan().Split('|'))
        {
            int length = part.End.Value - part.Start.Value;
            tokens.Add(start, start + length);
            start += length;
        }
    }

    /// <summary>U.S., p.m., Ph.D., W.Va.: the period stands after one letter or a short abbreviation and before the next part.</summary>
    private bool JoinsAcronym(ReadOnlySpan<char> text, int start, int period)
    {
        if (!Characters.IsLetterAt(text, period + 1)) return false;
        int part = period;
        while (part > start && text[part - 1] != '.') part--;
        int end = LettersEnd(text, period + 1), length = end - period - 1;
        if (length > 3 || end >= text.Length || text[end] != '.') return length == 1 && period - part == 1 && char.IsUpper(text[part]) == char.IsUpper(text[period + 1]);
        return period - part == 1 || _abbreviations.KindOf(text[part..period]) != AbbreviationKind.None || (length == 1 && period - part <= 2);
    }

    /// <summary>co-worker, anti-war, mid-1980s: a prefix that is no word of its own stays with what follows.</summary>
    private bool JoinsPrefix(ReadOnlySpan<char> text, int start, int hyphen) =>
        hyphen - start <= 8 && (start == 0 || text[start - 1] != '-') && Characters.IsWordAt(text, hyphen + 1) && _prefixes.Contains(text[start..hyphen]);

    /// <summary>snake_case, f**k, AT&amp;T, w/o are whole; salt&amp;pepper, and/or are three tokens.</summary>
    private static bool JoinsSign(ReadOnlySpan<char> text, int start, int sign, out int end)
    {
        end = sign + 1;
        switch (text[sign])
        {
            case '_':
                return Characters.IsWordAt(text, end);
            case '*':
                while (end < text.Length && text[end] == '*') end++;
                return Characters.IsLetterAt(text, end);
            case '&':
                return Characters.IsLetterAt(text, end) && LettersEnd(text, end) - end <= 3 && sign - start <= 3;
            default:
                return sign - start == 1 && (end == text.Length || char.IsWhiteSpace(text[end]) ? text[start] is 'w' or 'W'
                    : Characters.IsLetterAt(text, end) && LettersEnd(text, end) == end + 1);
        }
    }
}
