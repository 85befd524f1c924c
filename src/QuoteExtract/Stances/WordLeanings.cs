using QuoteExtract.Models;
using QuoteExtract.Learning;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// How good or bad the company is that a word keeps: from the polarity lists to all frequent words by their vectors, so that <c>vandalism</c> and
/// <c>lifeline</c>, which no list has, lean the right way. Immutable.
/// </summary>
internal sealed class WordLeanings
{
    /// <summary>The strongest leaning.</summary>
    public const int Most = 3;

    public static readonly ulong Set = FeatureHash.OfText("leanings 1: normal form");

    private static readonly Lazy<WordLeanings> Shared = new(() => Read(ModelFile.Load("en-leanings", Set)));

    private readonly SortedHashes _words;
    private readonly sbyte[] _leanings;

    /// <param name="words">Hashes of normal forms, in ascending order.</param>
    /// <param name="leanings">From −<see cref="Most"/> to <see cref="Most"/>, of each word.</param>
    public WordLeanings(uint[] words, sbyte[] leanings)
    {
        if (words.Length != leanings.Length) throw new ModelFileException("The tables of the word leanings do not fit each other.");
        (_words, _leanings) = (new SortedHashes(words), leanings);
    }

    /// <summary>The embedded table, loaded once; without one no word leans.</summary>
    public static WordLeanings Default => Shared.Value;

    public static WordLeanings Read(ModelFile file) => new(file.Numbers<uint>("words"), file.Numbers<sbyte>("leanings"));

    public void Write(ModelWriter file) => file.Add("words", _words.All).Add<sbyte>("leanings", _leanings);

    /// <summary>From −<see cref="Most"/> (bad) to <see cref="Most"/> (good); 0 for a word that is neither or not known.</summary>
    public int Of(ReadOnlySpan<char> word) => _words.IndexOf(TokenAttributes.NormalHash(word)) is var at and >= 0 ? _leanings[at] : 0;
}
