using System.Globalization;
using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>
/// Cuts words into the pieces that an encoder knows, as BERT's uncased WordPiece does (Devlin et al. 2019): lower case, accents off, a
/// piece for each punctuation mark, and of the rest the longest piece that fits, from left to right: "unheard" is "un ##hear ##d".
/// Immutable and safe from any number of threads.
/// </summary>
internal sealed class WordPieces
{
    /// <summary>What a piece that does not begin a word begins with.</summary>
    public const string Inside = "##";

    private const int LongestWord = 100;

    private static readonly string[] Reserved = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];

    private readonly string[] _pieces, _accents;
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal), _inner = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _firstBySpan, _innerBySpan;
    private readonly Dictionary<char, char> _plain = [];
    private readonly int _longest;

    /// <param name="pieces">All pieces by number, the reserved ones among them.</param>
    /// <param name="accents">A letter and then the same letter with accents: "cçćĉ".</param>
    public WordPieces(string[] pieces, string[] accents)
    {
        (_pieces, _accents) = (pieces, accents);
        for (int i = 0; i < pieces.Length; i++)
        {
            bool inner = pieces[i].Length > Inside.Length && pieces[i].StartsWith(Inside, StringComparison.Ordinal);
            string text = inner ? pieces[i][Inside.Length..] : pieces[i];
            if (!(inner ? _inner : _first).TryAdd(text, i)) throw new ModelFileException($"The word piece {pieces[i]} comes twice.");
            _longest = Math.Max(_longest, text.Length);
        }
        foreach (string name in Reserved)
            if (!_first.ContainsKey(name)) throw new ModelFileException($"The word pieces have no {name}.");
        (_firstBySpan, _innerBySpan) = (_first.GetAlternateLookup<ReadOnlySpan<char>>(), _inner.GetAlternateLookup<ReadOnlySpan<char>>());
        foreach (string letters in accents)
            foreach (char letter in letters.AsSpan(1)) _plain[letter] = letters[0];
        (Unknown, Start, Separator) = (_first["[UNK]"], _first["[CLS]"], _first["[SEP]"]);
        for (; Markers < 100 && _first.ContainsKey($"[unused{Markers}]"); Markers++) { }
    }

    /// <summary>How many pieces there are.</summary>
    public int Count => _pieces.Length;

    /// <summary>[UNK], for what no pieces spell.</summary>
    public int Unknown { get; }

    /// <summary>[CLS], before a text.</summary>
    public int Start { get; }

    /// <summary>[SEP], after a text.</summary>
    public int Separator { get; }

    /// <summary>How many pieces stand for nothing yet.</summary>
    public int Markers { get; }

    /// <summary>How a piece is written.</summary>
    public string this[int piece] => _pieces[piece];

    public static WordPieces Read(ModelFile file, string name) => new(file.Strings($"{name}.pieces"), file.Strings($"{name}.accents"));

    public void Write(ModelWriter file, string name) => file.Add($"{name}.pieces", _pieces).Add($"{name}.accents", _accents);

    /// <summary>A piece that no text has and whose meaning is learnt, such as "here begins the target".</summary>
    public int Marker(int number) => _first[$"[unused{number}]"];

    /// <summary>The same with fewer pieces: the reserved ones, eight markers, all of one letter of ASCII, and those asked for.</summary>
    /// <param name="isKept">Whether a piece is wanted.</param>
    /// <param name="kept">The old numbers of those kept, in order: the reserved ones first.</param>
    public WordPieces Cut(Func<int, bool> isKept, out int[] kept)
    {
        var numbers = new List<int>();
        foreach (string name in Reserved) numbers.Add(_first[name]);
        for (int i = 0; i < Math.Min(Markers, 8); i++) numbers.Add(Marker(i));
        for (int i = 0; i < _pieces.Length; i++)
        {
            bool isBracketed = _pieces[i].Length > 2 && _pieces[i][0] == '[';
            bool isLetter = _pieces[i].Length == (_pieces[i].StartsWith(Inside, StringComparison.Ordinal) ? Inside.Length : 0) + 1
                && char.IsAscii(_pieces[i][^1]);
            if (!isBracketed && (isLetter || isKept(i))) numbers.Add(i);
        }
        kept = [.. numbers];
        return new WordPieces(Array.ConvertAll(kept, i => _pieces[i]), _accents);
    }

    /// <summary>Adds the pieces of words.</summary>
    /// <param name="words">The words, punctuation marks among them.</param>
    /// <param name="pieces">Receives the numbers of the pieces.</param>
    /// <param name="wordOf">Receives for each piece the index of the word that it came from.</param>
    public void Cut(IReadOnlyList<string> words, List<int> pieces, List<int> wordOf)
    {
        for (int i = 0; i < words.Count; i++)
        {
            Cut(words[i], pieces);
            while (wordOf.Count < pieces.Count) wordOf.Add(i);
        }
    }

    /// <summary>Adds the pieces of one word; of a word without letters, digits or marks there are none.</summary>
    public void Cut(ReadOnlySpan<char> word, List<int> pieces)
    {
        Span<char> run = stackalloc char[LongestWord];
        int length = 0;
        foreach (char c in word)
        {
            char letter = Plain(c);
            if (letter == '\0') continue;
            bool isSpace = char.IsWhiteSpace(letter), isAlone = IsAlone(letter);
            if (isSpace || isAlone)
            {
                CutRun(run, length, pieces);
                length = 0;
                if (isSpace) continue;
            }
            if (length < LongestWord) run[length] = letter;
            length++;
            if (!isAlone) continue;
            CutRun(run, length, pieces);
            length = 0;
        }
        CutRun(run, length, pieces);
    }

    // A run without spaces or marks: the longest piece that fits, again and again; the whole is unknown if one does not.
    private void CutRun(ReadOnlySpan<char> run, int length, List<int> pieces)
    {
        if (length == 0) return;
        int before = pieces.Count, start = 0;
        while (length <= LongestWord && start < length)
        {
            int end = Math.Min(length, start + _longest), piece = -1;
            for (; end > start; end--)
                if ((start == 0 ? _firstBySpan : _innerBySpan).TryGetValue(run[start..end], out piece)) break;
            if (end == start) break;
            pieces.Add(piece);
            start = end;
        }
        if (start == length) return;
        pieces.RemoveRange(before, pieces.Count - before);
        pieces.Add(Unknown);
    }

    // Lower case without accents; nothing for what only marks or controls.
    private char Plain(char c)
    {
        if (c < 128) return char.IsControl(c) && !char.IsWhiteSpace(c) ? '\0' : char.ToLowerInvariant(c);
        c = char.ToLowerInvariant(c);
        if (_plain.TryGetValue(c, out char plain)) return plain;
        return char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Control or UnicodeCategory.Format
            || c == '\uFFFD' ? '\0' : c;
    }

    // Marks, and the characters of Chinese, are pieces of their own.
    private static bool IsAlone(char c) =>
        c < 128 ? c > ' ' && !char.IsAsciiLetterOrDigit(c)
        : char.IsPunctuation(c) || c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF');
}
