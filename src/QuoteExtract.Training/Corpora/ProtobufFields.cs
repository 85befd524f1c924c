using System.Buffers.Binary;

namespace QuoteExtract.Training.Corpora;

/// <summary>The fields of a message in the encoding of Protocol Buffers, one after another.</summary>
internal ref struct ProtobufFields(ReadOnlyMemory<byte> message)
{
    private int _at;

    /// <summary>The number of the field.</summary>
    public int Number { get; private set; }

    /// <summary>Its value if it is a whole number.</summary>
    public ulong Value { get; private set; }

    /// <summary>Its value if it is a string, a message or a run of numbers.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>Its value as a string.</summary>
    public readonly string Text => System.Text.Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>Goes on to the next field; false after the last.</summary>
    /// <exception cref="InvalidDataException">The message is damaged.</exception>
    public bool Next()
    {
        if (_at >= message.Length) return false;
        ulong key = ReadNumber();
        (Number, Value, Bytes) = ((int)(key >> 3), 0, default);
        switch (key & 7)
        {
            case 0: Value = ReadNumber(); return true;
            case 1: Value = BinaryPrimitives.ReadUInt64LittleEndian(Take(8).Span); return true;
            case 2: Bytes = Take(ReadNumber()); return true;
            case 5: Value = BinaryPrimitives.ReadUInt32LittleEndian(Take(4).Span); return true;
            default: throw Damaged();
        }
    }

    private ReadOnlyMemory<byte> Take(ulong length)
    {
        if (length > (ulong)(message.Length - _at)) throw Damaged();
        var taken = message.Slice(_at, (int)length);
        _at += (int)length;
        return taken;
    }

    private ulong ReadNumber()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = Take(1).Span[0];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
        throw Damaged();
    }

    private static InvalidDataException Damaged() => new("The message is damaged.");
}
