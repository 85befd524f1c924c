using System.Globalization;
using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Linguistics;

/// <summary>
/// Finds the dictionary form of a tagged word by an edit: how many units to cut from the end and what to put there ("treaties",
/// NNS: cut 3, add "y"). The edit is that of the word itself where it is listed, else that of its longest listed ending.
/// </summary>
internal sealed class Lemmatizer
{
    /// <summary>The longest ending that rules look at.</summary>
    public const int LongestEnding = 6;

    private const int RecentBits = 12;

    public static readonly ulong FeatureSet = FeatureHash.OfText("lemmas 1: word or ending with penn tag");

    private static readonly Lazy<Lemmatizer> Embedded = new(() => Read(ModelFile.Load("en-lemmas", FeatureSet)));

    private readonly record struct Edit(bool Lower, int Cut, string Add);

    private readonly SortedHashes _keys;
    private readonly ushort[] _values;
    private readonly string[] _editTexts;
    private readonly Edit[] _edits;
    private readonly string?[] _recent = new string?[1 << RecentBits];

    /// <param name="keys">Hashes from <see cref="WordKey"/> and <see cref="EndingKey"/>, ascending.</param>
    /// <param name="values">The edit of each key, as an index in <paramref name="edits"/>.</param>
    /// <param name="edits">"l3:y": in lower case, cut 3, add y; "k0:": leave it as it is.</param>
    public Lemmatizer(uint[] keys, ushort[] values, string[] edits)
    {
        if (keys.Length != values.Length || !Array.TrueForAll(values, value => value < edits.Length) || !Array.TrueForAll(edits, edit => edit.Length >= 2))
            throw new ModelFileException("The tables of the lemmatizer do not fit each other.");
        (_keys, _values, _editTexts) = (new SortedHashes(keys), values, edits);
        _edits = [.. edits.Select(Parse)];
    }

    /// <summary>The embedded lemmatizer, loaded once.</summary>
    public static Lemmatizer Default => Embedded.Value;

    public static Lemmatizer Read(ModelFile file) => new(file.Numbers<uint>("keys"), file.Numbers<ushort>("values"), file.Strings("edits"));

    public void Write(ModelWriter file) => file.Add("keys", _keys.All).Add<ushort>("values", _values).Add("edits", _editTexts);

    /// <summary>The key of a whole word, as it is written or in lower case.</summary>
    public static uint WordKey(ReadOnlySpan<char> word, ReadOnlySpan<char> tag) => FeatureHash.Of(1, FeatureHash.OfWord(word), FeatureHash.OfWord(tag));

    /// <summary>The key of an ending in lower case; the empty ending stands for every word with the tag.</summary>
    public static uint EndingKey(ReadOnlySpan<char> ending, ReadOnlySpan<char> tag) =>
        FeatureHash.Of(2, FeatureHash.OfWord(ending), FeatureHash.OfWord(tag));

    /// <summary>The dictionary form of a word with a Penn tag.</summary>
    public string Lemma(ReadOnlySpan<char> word, ReadOnlySpan<char> tag)
    {
        Span<char> lower = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        for (int i = 0; i < word.Length; i++) lower[i] = word[i] is '’' ? '\'' : char.ToLowerInvariant(word[i]);
        // A number is its digits without separators: 5,000 is 5000.
        if (tag is "CD" && word.Contains(',') && char.IsAsciiDigit(word[0])) return word.ToString().Replace(",", "", StringComparison.Ordinal);
        var edit = Find(word, lower, tag);
        var from = edit.Lower ? lower : word;
        if (edit.Cut > from.Length || (edit.Cut == from.Length && edit.Add.Length == 0)) return Shared(from);
        from = from[..^edit.Cut];
        if (edit.Add.Length == 0) return Shared(from);
        Span<char> joined = from.Length <= 128 ? stackalloc char[from.Length + edit.Add.Length] : new char[from.Length + edit.Add.Length];
        from.CopyTo(joined);
        edit.Add.CopyTo(joined[from.Length..]);
        return Shared(joined);
    }

    // Most lemmas come again soon. A slot that two threads write at once holds one of their strings, and either is checked before use.
    private string Shared(ReadOnlySpan<char> lemma)
    {
        ref string? slot = ref _recent[FeatureHash.OfWord(lemma) >> (32 - RecentBits)];
        string? recent = slot;
        return recent is not null && lemma.SequenceEqual(recent) ? recent : slot = lemma.ToString();
    }

    private Edit Find(ReadOnlySpan<char> word, ReadOnlySpan<char> lower, ReadOnlySpan<char> tag)
    {
        uint tagHash = FeatureHash.OfWord(tag);
        int at = _keys.IndexOf(FeatureHash.Of(1, FeatureHash.OfWord(word), tagHash));
        if (at < 0) at = _keys.IndexOf(FeatureHash.Of(1, FeatureHash.OfWord(lower), tagHash));
        for (int length = Math.Min(LongestEnding, lower.Length); at < 0 && length >= 0; length--)
            at = _keys.IndexOf(FeatureHash.Of(2, FeatureHash.OfWord(lower[^length..]), tagHash));
        return at < 0 ? new Edit(false, 0, "") : _edits[_values[at]];
    }

    private static Edit Parse(string text)
    {
        int colon = text.IndexOf(':');
        return colon > 1 && int.TryParse(text.AsSpan(1, colon - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int cut)
            ? new Edit(text[0] == 'l', cut, text[(colon + 1)..]) : throw new ModelFileException($"\"{text}\" is no edit of a lemma.");
    }
}
