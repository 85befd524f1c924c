using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace QuoteExtract.Models;

/// <summary>
/// The layout of a model file (.qxm), little-endian throughout, described here once for reader and writer:
/// <code>
/// "QXM" 0x1A | u16 format version | u16 number of tables | u32 length of the file in bytes | u64 feature-set hash
/// per table: u8 length of the name | name, UTF-8 | u8 kind | u32 number of elements | u32 length in bytes | elements
/// u32 CRC-32C of everything before it
/// </code>
/// The feature-set hash names the features a model was trained with (<see cref="Learning.FeatureHash.OfText"/> of their
/// description), so that weights never meet features that mean something else.
/// </summary>
internal static class ModelFormat
{
    public const ushort Version = 1;

    public const int HeaderLength = 20;

    public const int ChecksumLength = 4;

    public static ReadOnlySpan<byte> Magic => "QXM\u001A"u8;

    /// <summary>The kind of a table whose elements are <typeparamref name="T"/>.</summary>
    public static ModelTableKind KindOf<T>() where T : unmanaged =>
        typeof(T) == typeof(sbyte) ? ModelTableKind.Int8
        : typeof(T) == typeof(ushort) ? ModelTableKind.UInt16
        : typeof(T) == typeof(uint) ? ModelTableKind.UInt32
        : typeof(T) == typeof(Half) ? ModelTableKind.Float16
        : typeof(T) == typeof(float) ? ModelTableKind.Float32
        : throw new ArgumentException($"A model file has no table of {typeof(T).Name}.");

    /// <summary>The length of one element in bytes; 0 for strings, whose lengths differ.</summary>
    public static int SizeOf(ModelTableKind kind) => kind switch
    {
        ModelTableKind.Int8 => 1,
        ModelTableKind.UInt16 or ModelTableKind.Float16 => 2,
        ModelTableKind.UInt32 or ModelTableKind.Float32 => 4,
        _ => 0,
    };

    // Optimised at once: it runs over megabytes in the first milliseconds of a program.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (byte b in bytes) crc = BitOperations.Crc32C(crc, b);
        return ~crc;
    }

    public static T[] Decode<T>(ReadOnlySpan<byte> bytes) where T : unmanaged
    {
        T[] values = MemoryMarshal.Cast<byte, T>(bytes).ToArray();
        if (!BitConverter.IsLittleEndian) ReverseElements<T>(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    public static byte[] Encode<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        byte[] bytes = MemoryMarshal.AsBytes(values).ToArray();
        if (!BitConverter.IsLittleEndian) ReverseElements<T>(bytes);
        return bytes;
    }

    public static byte[] EncodeStrings(IReadOnlyCollection<string> values)
    {
        using var bytes = new MemoryStream();
        Span<byte> length = stackalloc byte[2];
        foreach (string value in values)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(value);
            BinaryPrimitives.WriteUInt16LittleEndian(length, checked((ushort)utf8.Length));
            bytes.Write(length);
            bytes.Write(utf8);
        }
        return bytes.ToArray();
    }

    private static void ReverseElements<T>(Span<byte> bytes) where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        for (; !bytes.IsEmpty; bytes = bytes[size..]) bytes[..size].Reverse();
    }
}
