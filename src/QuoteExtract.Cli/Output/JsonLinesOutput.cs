using System.Text.Json;
using QuoteExtract.Serialization;

namespace QuoteExtract.Cli.Output;

/// <summary>One record a line.</summary>
internal sealed class JsonLinesOutput(Stream stream) : IRecordOutput
{
    private readonly MemoryStream _line = new();

    public void Write(ExtractionRecord record)
    {
        // A record is collected first and written at once: a stop in between leaves no half line.
        _line.SetLength(0);
        if (record.Result is { } result) JsonSerializer.Serialize(_line, result, QuoteExtractJsonContext.Compact.ExtractionResult);
        else JsonSerializer.Serialize(_line, ErrorRecord.Of(record), ErrorJsonContext.Compact.ErrorRecord);
        _line.WriteByte((byte)'\n');
        stream.Write(_line.GetBuffer().AsSpan(0, (int)_line.Length));
        stream.Flush();
    }

    public void Complete() { }
}
