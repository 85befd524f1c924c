namespace QuoteExtract.Models;

/// <summary>What the elements of a table in a model file are. The numbers are part of the format.</summary>
internal enum ModelTableKind : byte
{
    Int8 = 1,
    UInt16 = 2,
    UInt32 = 3,
    Float16 = 4,
    Float32 = 5,

    /// <summary>UTF-8 strings, each after its length in bytes as an unsigned 16-bit number.</summary>
    Strings = 6,
}
