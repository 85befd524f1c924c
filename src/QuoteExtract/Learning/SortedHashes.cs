using System.Numerics;
using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>
/// Rising hashes that are found by their first bits: hashes are spread evenly, so that a bucket for each of them holds one or two. Immutable.
/// </summary>
internal sealed class SortedHashes
{
    private readonly uint[] _hashes;
    private readonly int[] _starts;
    private readonly int _shift;

    /// <param name="hashes">The hashes, rising.</param>
    public SortedHashes(uint[] hashes)
    {
        int bits = Math.Clamp(BitOperations.Log2((uint)hashes.Length) + 1, 1, 24), bucket = 0;
        (_hashes, _shift, _starts) = (hashes, 32 - bits, new int[(1 << bits) + 1]);
        for (int i = 0; i < hashes.Length; i++)
        {
            if (i > 0 && hashes[i - 1] >= hashes[i]) throw new ModelFileException("The hashes of a table do not rise.");
            for (; bucket <= hashes[i] >> _shift; bucket++) _starts[bucket] = i;
        }
        for (; bucket < _starts.Length; bucket++) _starts[bucket] = hashes.Length;
    }

    /// <summary>All of them, rising.</summary>
    public ReadOnlySpan<uint> All => _hashes;

    /// <summary>The place of a hash, or -1.</summary>
    public int IndexOf(uint hash)
    {
        uint bucket = hash >> _shift;
        for (int i = _starts[bucket], end = _starts[bucket + 1]; i < end; i++)
            if (_hashes[i] == hash) return i;
        return -1;
    }
}
