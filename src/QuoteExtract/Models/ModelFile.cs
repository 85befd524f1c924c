using System.Buffers.Binary;
using System.Text;

namespace QuoteExtract.Models;

/// <summary>A model file, read and checked as a whole before the first table is given out. See <see cref="ModelFormat"/>.</summary>
internal sealed class ModelFile
{
    private readonly record struct Table(ModelTableKind Kind, int Count, int Start, int Length);

    private readonly string _name;
    private readonly byte[] _bytes;
    private readonly Dictionary<string, Table> _tables;

    private ModelFile(string name, byte[] bytes, Dictionary<string, Table> tables) => (_name, _bytes, _tables) = (name, bytes, tables);

    /// <summary>Loads the embedded <c>Models/&lt;name&gt;.qxm</c>, such as <c>en-tagger</c>.</summary>
    public static ModelFile Load(string name, ulong featureSet)
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream($"Models/{name}.qxm")
            ?? throw new ModelFileException($"The model {name} is not embedded in the library.");
        return Read(name, stream, featureSet);
    }

    /// <summary>Whether <c>Models/&lt;name&gt;.qxm</c> is embedded in the library.</summary>
    public static bool IsEmbedded(string name) => typeof(ModelFile).Assembly.GetManifestResourceInfo($"Models/{name}.qxm") is not null;

    /// <summary>Reads a model file to its end.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="stream">The file.</param>
    /// <param name="featureSet">The hash of the features that the caller computes.</param>
    /// <exception cref="ModelFileException">It is no model file, cut, damaged, newer than this library, or for other features.</exception>
    public static ModelFile Read(string name, Stream stream, ulong featureSet)
    {
        byte[] bytes = ReadToEnd(stream);
        if (!bytes.AsSpan().StartsWith(ModelFormat.Magic)) throw new ModelFileException($"{name} is not a model file: it does not begin with QXM.");
        if (bytes.Length < ModelFormat.HeaderLength + ModelFormat.ChecksumLength) throw Cut(name);

        var header = bytes.AsSpan(0, ModelFormat.HeaderLength);
        ushort version = BinaryPrimitives.ReadUInt16LittleEndian(header[4..]);
        if (version > ModelFormat.Version)
            throw new ModelFileException($"The model file {name} has format version {version}; this library reads versions up to {ModelFormat.Version}.");
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        if (bytes.Length < length) throw Cut(name);
        if (version == 0 || bytes.Length > length || ModelFormat.Checksum(bytes.AsSpan(0, bytes.Length - 4)) != BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4)))
            throw new ModelFileException($"The model file {name} is damaged: its checksum does not match.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(header[12..]) != featureSet)
            throw new ModelFileException($"The model file {name} was trained for other features than this library computes; train it again.");
        return new ModelFile(name, bytes, ReadTables(name, bytes, BinaryPrimitives.ReadUInt16LittleEndian(header[6..])));
    }

    public bool Has(string table) => _tables.ContainsKey(table);

    /// <summary>The elements of a table of numbers, as a new array.</summary>
    public T[] Numbers<T>(string table) where T : unmanaged
    {
        var t = Find(table, ModelFormat.KindOf<T>());
        return ModelFormat.Decode<T>(_bytes.AsSpan(t.Start, t.Length));
    }

    /// <summary>The one number of a table that holds one.</summary>
    public T Number<T>(string table) where T : unmanaged =>
        Numbers<T>(table) is [var only] ? only : throw new ModelFileException($"The table {table} of the model file {_name} does not hold one number.");

    public string[] Strings(string table)
    {
        var t = Find(table, ModelTableKind.Strings);
        string[] strings = new string[t.Count];
        var rest = _bytes.AsSpan(t.Start, t.Length);
        for (int i = 0; i < strings.Length; i++)
        {
            int length = rest.Length < 2 ? int.MaxValue : BinaryPrimitives.ReadUInt16LittleEndian(rest);
            if (length > rest.Length - 2) throw Malformed(_name, table);
            strings[i] = Encoding.UTF8.GetString(rest.Slice(2, length));
            rest = rest[(2 + length)..];
        }
        return rest.IsEmpty ? strings : throw Malformed(_name, table);
    }

    private Table Find(string table, ModelTableKind kind)
    {
        if (!_tables.TryGetValue(table, out var found)) throw new ModelFileException($"The model file {_name} has no table {table}.");
        return found.Kind == kind ? found : throw new ModelFileException($"The table {table} of the model file {_name} holds {found.Kind}, not {kind}.");
    }

    private static Dictionary<string, Table> ReadTables(string name, byte[] bytes, int count)
    {
        var tables = new Dictionary<string, Table>(count, StringComparer.Ordinal);
        int at = ModelFormat.HeaderLength, end = bytes.Length - ModelFormat.ChecksumLength;
        for (int i = 0; i < count; i++)
        {
            if (at >= end || end - at - 10 < bytes[at]) throw Malformed(name, $"number {i}");
            string table = Encoding.UTF8.GetString(bytes, at + 1, bytes[at]);
            at += 1 + bytes[at];
            var kind = (ModelTableKind)bytes[at];
            uint elements = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 1)), length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 5));
            at += 9;
            int size = ModelFormat.SizeOf(kind);
            bool fits = length <= end - at && (kind == ModelTableKind.Strings ? elements <= length / 2 : size > 0 && (ulong)elements * (uint)size == length);
            if (!fits || !tables.TryAdd(table, new Table(kind, (int)elements, at, (int)length))) throw Malformed(name, table);
            at += (int)length;
        }
        return at == end ? tables : throw Malformed(name, "after the last");
    }

    private static byte[] ReadToEnd(Stream stream)
    {
        if (stream.CanSeek)
        {
            byte[] whole = new byte[stream.Length - stream.Position];
            stream.ReadExactly(whole);
            return whole;
        }
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static ModelFileException Cut(string name) => new($"The model file {name} is cut: it is shorter than it says.");

    private static ModelFileException Malformed(string name, string table) => new($"The model file {name} is damaged: its table {table} is malformed.");
}
