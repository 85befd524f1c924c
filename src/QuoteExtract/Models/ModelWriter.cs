using System.Buffers.Binary;
using System.Text;

namespace QuoteExtract.Models;

/// <summary>Collects tables and writes them as a model file. It stands beside the reader so that the format is in one place; only trainers and tests use it.</summary>
internal sealed class ModelWriter
{
    private readonly List<(string Name, ModelTableKind Kind, int Count, byte[] Bytes)> _tables = [];

    public ModelWriter Add<T>(string name, ReadOnlySpan<T> values) where T : unmanaged
    {
        _tables.Add((name, ModelFormat.KindOf<T>(), values.Length, ModelFormat.Encode(values)));
        return this;
    }

    public ModelWriter Add<T>(string name, T value) where T : unmanaged => Add(name, new ReadOnlySpan<T>(in value));

    public ModelWriter Add(string name, IReadOnlyCollection<string> values)
    {
        _tables.Add((name, ModelTableKind.Strings, values.Count, ModelFormat.EncodeStrings(values)));
        return this;
    }

    /// <param name="featureSet">The hash of the features that the model was trained with.</param>
    public byte[] ToBytes(ulong featureSet)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file, Encoding.UTF8); // BinaryWriter is little-endian on every machine.
        writer.Write(ModelFormat.Magic);
        writer.Write(ModelFormat.Version);
        writer.Write(checked((ushort)_tables.Count));
        writer.Write(0u);
        writer.Write(featureSet);
        foreach (var (name, kind, count, bytes) in _tables)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(name);
            writer.Write(checked((byte)utf8.Length));
            writer.Write(utf8);
            writer.Write((byte)kind);
            writer.Write(count);
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }
        writer.Write(0u);
        writer.Flush();
        byte[] all = file.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(all.AsSpan(8), (uint)all.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(all.AsSpan(all.Length - 4), ModelFormat.Checksum(all.AsSpan(0, all.Length - 4)));
        return all;
    }
}
