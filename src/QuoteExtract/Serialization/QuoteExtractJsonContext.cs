using System.Text.Json.Serialization;

namespace QuoteExtract.Serialization;

/// <summary>The JSON contract of docs/json.md: camel case, nulls left out, enums as lower-case words, no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ExtractionResult))]
public sealed partial class QuoteExtractJsonContext : JsonSerializerContext;
