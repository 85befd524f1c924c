using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace QuoteExtract.Learning;

/// <summary>Thirty-two sums of bytes in sixteen bits, for rows of 8-bit weights. At most 258 rows may be added.</summary>
internal struct ByteSum
{
    // With AVX2 the sums of columns 0 to 7 and 16 to 23 are in the first, and those between and after in the second.
    private Vector256<short> _low, _high;

    /// <summary>The sums of columns 0 to 15 and of 16 to 31.</summary>
    public readonly (Vector256<short> Low, Vector256<short> High) Sums =>
        Avx2.IsSupported ? (Avx2.Permute2x128(_low, _high, 0x20), Avx2.Permute2x128(_low, _high, 0x31)) : (_low, _high);

    /// <summary>Adds two rows: byte by byte they go into the instruction that adds neighbours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector256<sbyte> left, Vector256<sbyte> right)
    {
        if (Avx2.IsSupported)
        {
            _low += Avx2.MultiplyAddAdjacent(Vector256<byte>.One, Avx2.UnpackLow(left, right));
            _high += Avx2.MultiplyAddAdjacent(Vector256<byte>.One, Avx2.UnpackHigh(left, right));
        }
        else
        {
            _low += Vector256.WidenLower(left) + Vector256.WidenLower(right);
            _high += Vector256.WidenUpper(left) + Vector256.WidenUpper(right);
        }
    }
}
