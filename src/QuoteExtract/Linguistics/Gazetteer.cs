using System.Numerics;
using QuoteExtract.Learning;
using QuoteExtract.Lexicons;

namespace QuoteExtract.Linguistics;

/// <summary>
/// Places, organizations, demonyms and honorifics from the lexicons, given names and surnames from the bits of the model.
/// Phrases are looked up by the hash of their tokens' normal forms, the longest first: "European Central Bank" is one
/// organization and no region. Only a capital letter opens a phrase.
/// </summary>
internal sealed class Gazetteer
{
    private const int LongestPhrase = 6;
    private const ushort Continues = 0x8000;

    private readonly uint[] _keys;
    private readonly ushort[] _values;
    private readonly NameBits _people;

    private Gazetteer(Dictionary<uint, ushort> phrases, NameBits people)
    {
        int slots = (int)BitOperations.RoundUpToPowerOf2((uint)phrases.Count * 2);
        (_keys, _values, _people) = (new uint[slots], new ushort[slots], people);
        foreach (var (key, value) in phrases)
        {
            uint slot = key & (uint)(slots - 1);
            while (_values[slot] != 0) slot = (slot + 1) & (uint)(slots - 1);
            (_keys[slot], _values[slot]) = (key, value);
        }
    }

    /// <param name="people">The given names and surnames.</param>
    public static Gazetteer Load(NameBits people)
    {
        var phrases = new Dictionary<uint, ushort>();
        var tokenizer = new Tokenizer(new Abbreviations());
        var tokens = new List<TextSpan>();
        Add(Lexicon.Load("en/name-places"), columns => columns[0] switch
        {
            "country" => NameList.Country,
            "region" => NameList.Region,
            _ => NameList.City,
        });
        Add(Lexicon.Load("en/name-organizations"), _ => NameList.Organization);
        Add(Lexicon.Load("en/name-demonyms"), _ => NameList.Demonym);
        Add(Lexicon.Load("en/name-titles"), _ => NameList.Honorific);
        return new Gazetteer(phrases, people);

        void Add(Lexicon lexicon, Func<string[], NameList> list)
        {
            foreach (string phrase in lexicon.Keys)
            {
                lexicon.TryGet(phrase, out string[] columns);
                tokens.Clear();
                tokenizer.Tokenize(phrase, new TextSpan(0, phrase.Length), tokens);
                if (tokens.Count is 0 or > LongestPhrase) continue;
                uint hash = 0;
                for (int t = 0; t < tokens.Count; t++)
                {
                    hash = FeatureHash.Of(0, hash, TokenAttributes.NormalHash(tokens[t].In(phrase)));
                    phrases[hash] = (ushort)(phrases.GetValueOrDefault(hash) | (t == tokens.Count - 1 ? (ushort)list(columns) : Continues));
                }
            }
        }
    }

    /// <summary>Marks every token with the lists that it is in.</summary>
    /// <param name="text">The article.</param>
    /// <param name="tokens">Tokens of one sentence.</param>
    /// <param name="words">Their attributes.</param>
    /// <param name="lists">Receives the lists; cleared by the caller.</param>
    public void Mark(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<TokenAttributes> words, Span<NameList> lists)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (!char.IsUpper(text[tokens[i].Span.Start])) continue;
            lists[i] |= _people.Find(words[i].Normal);
            uint hash = 0;
            ushort best = 0;
            int length = 0;
            for (int end = i; end < tokens.Length && end < i + LongestPhrase; end++)
            {
                hash = FeatureHash.Of(0, hash, words[end].Normal);
                ushort value = Find(hash);
                if ((value & ~Continues) != 0) (best, length) = ((ushort)(value & ~Continues), end - i + 1);
                if ((value & Continues) == 0) break;
            }
            if (length == 0) continue;
            lists[i] |= (NameList)best;
            // The bit of the later tokens stands one above that of the first.
            var later = (NameList)((best & (ushort)(NameList.Country | NameList.Region | NameList.City | NameList.Organization)) << 1);
            for (int j = 1; j < length; j++) lists[i + j] |= later;
            i += length - 1;
        }
    }

    private ushort Find(uint hash)
    {
        uint mask = (uint)(_keys.Length - 1);
        for (uint slot = hash & mask; _values[slot] != 0; slot = (slot + 1) & mask)
            if (_keys[slot] == hash) return _values[slot];
        return 0;
    }
}
