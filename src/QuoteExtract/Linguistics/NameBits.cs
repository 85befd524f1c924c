using System.Numerics;
using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Linguistics;

/// <summary>
/// Given names and surnames as two Bloom filters (Bloom 1970) over the hash of a word's normal form: about a hundred thousand
/// names in a byte each; one word in some fifty that is no name is taken for one, which the weights have learnt to live with.
/// </summary>
internal sealed class NameBits
{
    private const int Probes = 4;

    private readonly uint[] _given;
    private readonly uint[] _surnames;

    public NameBits(uint[] given, uint[] surnames)
    {
        if (!BitOperations.IsPow2(given.Length) || !BitOperations.IsPow2(surnames.Length))
            throw new ModelFileException("The name lists of the name model must have a power of two of words.");
        (_given, _surnames) = (given, surnames);
    }

    public static NameBits Read(ModelFile file) => new(file.Numbers<uint>("given"), file.Numbers<uint>("surnames"));

    public void Write(ModelWriter file) => file.Add<uint>("given", _given).Add<uint>("surnames", _surnames);

    public static NameBits Build(IReadOnlyCollection<uint> given, IReadOnlyCollection<uint> surnames) => new(Fill(given), Fill(surnames));

    /// <summary>The lists of people's names that a word is in.</summary>
    public NameList Find(uint normal) => (Has(_given, normal) ? NameList.GivenName : 0) | (Has(_surnames, normal) ? NameList.Surname : 0);

    private static uint[] Fill(IReadOnlyCollection<uint> words)
    {
        uint[] bits = new uint[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, words.Count * 6 / 32))];
        foreach (uint word in words)
            for (uint probe = 1; probe <= Probes; probe++)
            {
                uint bit = FeatureHash.Of(probe, word);
                bits[(bit >> 5) & (bits.Length - 1)] |= 1u << (int)(bit & 31);
            }
        return bits;
    }

    private static bool Has(uint[] bits, uint word)
    {
        for (uint probe = 1; probe <= Probes; probe++)
        {
            uint bit = FeatureHash.Of(probe, word);
            if ((bits[(bit >> 5) & (bits.Length - 1)] & (1u << (int)(bit & 31))) == 0) return false;
        }
        return true;
    }
}
