using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuoteExtract.Serialization;

/// <summary>The JSON contract of docs/json.md: camel case, nulls left out, enums as lower-case words, no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters =
    [
        typeof(CamelCaseEnumConverter<QuotationType>), typeof(CamelCaseEnumConverter<QuotationAct>), typeof(CamelCaseEnumConverter<StanceLabel>),
        typeof(CamelCaseEnumConverter<EntityType>), typeof(CamelCaseEnumConverter<MentionType>),
        typeof(CamelCaseEnumConverter<ClaimKind>), typeof(CamelCaseEnumConverter<ClaimModality>),
    ])]
[JsonSerializable(typeof(ExtractionResult))]
public sealed partial class QuoteExtractJsonContext : JsonSerializerContext
{
    /// <summary>The contract on one line, as a JSON Lines file wants it. Letters of every language are written as they are, not as
    /// <c>\u</c> escapes: for files and pipes, not for a page of HTML.</summary>
    public static QuoteExtractJsonContext Compact => field ??= Make(indented: false);

    /// <summary>The contract on indented lines, otherwise as <see cref="Compact"/>.</summary>
    public static QuoteExtractJsonContext Indented => field ??= Make(indented: true);

    private static QuoteExtractJsonContext Make(bool indented) => new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
    });
}
