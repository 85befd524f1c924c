using System.Text.Encodings.Web;
using System.Text.Json;
using QuoteExtract.Serialization;

namespace QuoteExtract.Cli.Output;

/// <summary>One indented array of all records; an array also when there is only one.</summary>
internal sealed class JsonOutput : IRecordOutput
{
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _writer;

    public JsonOutput(Stream stream)
    {
        _stream = stream;
        _writer = new Utf8JsonWriter(stream, new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = true,
            NewLine = "\n",
        });
        _writer.WriteStartArray();
    }

    public void Write(ExtractionRecord record)
    {
        if (record.Result is { } result) JsonSerializer.Serialize(_writer, result, QuoteExtractJsonContext.Compact.ExtractionResult);
        else JsonSerializer.Serialize(_writer, ErrorRecord.Of(record), ErrorJsonContext.Compact.ErrorRecord);
        _writer.Flush();
        _stream.Flush();
    }

    public void Complete()
    {
        _writer.WriteEndArray();
        _writer.Flush();
        _stream.WriteByte((byte)'\n');
        _stream.Flush();
    }
}
