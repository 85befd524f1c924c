using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteExtract.Learning;

/// <summary>
/// Gathers the features of one decision and hashes them eight at a time, to the very numbers of <see cref="FeatureHash"/>.
/// Their order is by the number of attributes, then as added; a sum over their rows does not mind.
/// </summary>
internal ref struct FeatureWriter
{
    /// <summary>How many features of each number of attributes there may be.</summary>
    public const int Places = 64;

    /// <summary>The length of the buffer that a writer works in: a column for each attribute of each kind, and room to read on.</summary>
    public const int BufferLength = 10 * Places;

    private const int Pairs = Places, Triples = 3 * Places, Quadruples = 6 * Places;

    private readonly ref uint _to;
    private int _singles, _pairs, _triples, _quadruples;

    /// <param name="buffer">At least <see cref="BufferLength"/> places; the hashes will stand at its start.</param>
    public FeatureWriter(Span<uint> buffer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(buffer.Length, BufferLength);
        _to = ref MemoryMarshal.GetReference(buffer);
    }

    // Templates are fixed in code, so that the counts are too; the assertions find one too many in the first test that runs.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a)
    {
        Debug.Assert(_singles < Places);
        Unsafe.Add(ref _to, _singles++) = FeatureHash.Begin(template, a);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b)
    {
        Debug.Assert(_pairs < Places);
        ref uint at = ref Unsafe.Add(ref _to, Pairs + _pairs++);
        at = FeatureHash.Begin(template, a);
        Unsafe.Add(ref at, Places) = b;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b, uint c)
    {
        Debug.Assert(_triples < Places);
        ref uint at = ref Unsafe.Add(ref _to, Triples + _triples++);
        at = FeatureHash.Begin(template, a);
        Unsafe.Add(ref at, Places) = b;
        Unsafe.Add(ref at, 2 * Places) = c;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b, uint c, uint d)
    {
        Debug.Assert(_quadruples < Places);
        ref uint at = ref Unsafe.Add(ref _to, Quadruples + _quadruples++);
        at = FeatureHash.Begin(template, a);
        Unsafe.Add(ref at, Places) = b;
        Unsafe.Add(ref at, 2 * Places) = c;
        Unsafe.Add(ref at, 3 * Places) = d;
    }

    /// <summary>Hashes what was added.</summary>
    /// <returns>How many hashes stand at the start of the buffer.</returns>
    public readonly int Finish()
    {
        // Each group is written behind the one before it, never beyond what it has read itself.
        int count = 0;
        Hash(0, 0, _singles, ref count);
        Hash(Pairs, 1, _pairs, ref count);
        Hash(Triples, 2, _triples, ref count);
        Hash(Quadruples, 3, _quadruples, ref count);
        return count;
    }

    private readonly void Hash(int from, int more, int features, ref int count)
    {
        for (int i = 0; i < features; i += Vector256<uint>.Count)
        {
            ref uint at = ref Unsafe.Add(ref _to, from + i);
            var hash = Vector256.LoadUnsafe(ref at) * FeatureHash.First;
            for (int m = 1; m <= more; m++)
                hash = ((hash ^ (hash >>> 15)) + Vector256.LoadUnsafe(ref at, (nuint)(m * Places))) * FeatureHash.Next;
            ((hash ^ (hash >>> 16)) * FeatureHash.Last).StoreUnsafe(ref Unsafe.Add(ref _to, count + i));
        }
        count += features;
    }
}
