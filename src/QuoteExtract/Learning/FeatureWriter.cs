using System.Runtime.CompilerServices;

namespace QuoteExtract.Learning;

/// <summary>Writes the feature hashes of one decision one after the other.</summary>
internal ref struct FeatureWriter(Span<uint> to)
{
    private readonly Span<uint> _to = to;

    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a) => _to[Count++] = FeatureHash.Of(template, a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b) => _to[Count++] = FeatureHash.Of(template, a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b, uint c) => _to[Count++] = FeatureHash.Of(template, a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b, uint c, uint d) => _to[Count++] = FeatureHash.Of(template, a, b, c, d);
}
