using System.Runtime.CompilerServices;

namespace QuoteExtract.Learning;

/// <summary>
/// The hashes that features are made of, the same in training and in prediction, on every machine and in every run. A feature
/// is a template's number mixed with the attributes it looks at; <see cref="HashedLinearModel"/> takes the row from the high bits.
/// </summary>
internal static class FeatureHash
{
    /// <summary>The factors of the mixing, for <see cref="FeatureWriter"/>.</summary>
    public const uint First = 0x85EBCA6B, Next = 0xC2B2AE35, Last = 0x9E3779B1;

    /// <summary>A template with its first attribute, before mixing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Begin(uint template, uint a) => a ^ (template * 0x9E3779B9u);

    /// <summary>A feature of one attribute.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a) => Finish(Begin(template, a) * First);

    /// <summary>A feature of two attributes together; their order counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b) => Finish(Mix(Begin(template, a) * First, b));

    /// <summary>A feature of three attributes together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b, uint c) => Finish(Mix(Mix(Begin(template, a) * First, b), c));

    /// <summary>A feature of four attributes together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b, uint c, uint d) =>
        Finish(Mix(Mix(Mix(Begin(template, a) * First, b), c), d));

    /// <summary>A word as an attribute: its UTF-16 units, exactly.</summary>
    public static uint OfWord(ReadOnlySpan<char> word)
    {
        uint hash = 0x811C9DC5;
        foreach (char c in word) hash = (hash ^ c) * 0x01000193;
        return Finish(hash * First);
    }

    /// <summary>A description as a number, for the feature-set hash of a model file (FNV-1a, 64 bits).</summary>
    public static ulong OfText(string text)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char c in text) hash = (hash ^ c) * 0x100000001B3;
        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint hash, uint attribute) => ((hash ^ (hash >> 15)) + attribute) * Next;

    // Spreads every bit into the high bits, from which the row is taken.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Finish(uint hash) => (hash ^ (hash >> 16)) * Last;
}
