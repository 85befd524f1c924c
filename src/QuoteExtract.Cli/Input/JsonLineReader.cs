using System.Text.Json;
using System.Text.Unicode;

namespace QuoteExtract.Cli.Input;

/// <summary>Reads the article on one line of a JSON Lines file: <c>{"id", "title"?, "text"}</c>; other fields are skipped.</summary>
internal static class JsonLineReader
{
    public static ArticleInput Read(ArticleInput place, ReadOnlySpan<byte> line)
    {
        if (!Utf8.IsValid(line)) return place.Failed(InputErrorCodes.InvalidUtf8, "The line is not UTF-8.");
        string? id = null, title = null, text = null;
        var reader = new Utf8JsonReader(line);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                return place.Failed(InputErrorCodes.WrongType, "The line must be a JSON object with the fields \"id\", \"title\" and \"text\".");
            ArticleInput? wrong = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                // A line may be cut off or wrong after its id: what is known of it goes into the error record.
                if (reader.ValueTextEquals("id"u8)) wrong = String(ref reader, "id", ref id) ?? wrong;
                else if (reader.ValueTextEquals("title"u8)) wrong = String(ref reader, "title", ref title) ?? wrong;
                else if (reader.ValueTextEquals("text"u8)) wrong = String(ref reader, "text", ref text) ?? wrong;
                else reader.Skip();
            }
            while (reader.Read()) { }
            if (wrong is not null) return wrong with { Id = id };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (place with { Id = id }).Failed(InputErrorCodes.MalformedJson,
                $"The line is not JSON, at byte {(exception as JsonException)?.BytePositionInLine ?? reader.TokenStartIndex}.");
        }
        return text is null
            ? (place with { Id = id }).Failed(ArticleErrorCodes.MissingText, "The line has no \"text\".")
            : place.Read(new Article(text) { Id = id, Title = title });

        ArticleInput? String(ref Utf8JsonReader reader, string name, ref string? value)
        {
            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.String:
                    value = reader.GetString();
                    return null;
                case JsonTokenType.Null:
                    return null;
                case var other:
                    reader.Skip();
                    return place.Failed(InputErrorCodes.WrongType, $"\"{name}\" must be a string; it is {Describe(other)}.");
            }
        }
    }

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.Number => "a number",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject => "an object",
        _ => "a truth value",
    };
}
